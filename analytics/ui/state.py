"""The view is the only state, and the address bar is where it lives.

An edit of this run (a filter set, a bar clicked) wins over the address; otherwise the address wins, so
that Back, Forward and links do what they say. The address is written once a run, and only if it differs.
"""

from collections.abc import Callable

import streamlit as st

from analytics.model.filters import Filters
from analytics.model.parameters import Refusal
from analytics.model.view import LANGUAGES, View

_EDITED, _VIEW = "edited_view", "view"


def query() -> dict[str, list[str]]:
    """Return the parameters in the address bar."""
    return {name: st.query_params.get_all(name) for name in st.query_params}


def language() -> str:
    """Return the language that the address asks for; the first one where it asks for none we have."""
    edited = st.session_state.get(_EDITED)
    asked = edited.language if edited else st.query_params.get("lang", "")
    return asked if asked in LANGUAGES else LANGUAGES[0]


def wanted(page: str) -> View | tuple[Refusal, ...]:
    """Return the view that this run shall show on `page`, or why there is none."""
    edited: View | None = st.session_state.pop(_EDITED, None)
    if edited is None:
        return View.from_query(page, query())
    return edited if edited.page == page else edited.on(page)


def left(page: str) -> View:
    """Return what the address asks for as far as it can be read, whoever may see it."""
    asked = View.from_query(page, query())
    return asked if isinstance(asked, View) else View(page=page, language=language())


def shown() -> View:
    """Return the view that the reader saw when acting."""
    view: View = st.session_state[_VIEW]
    return view


def is_on(page: str) -> bool:
    """Whether this is the page that the reader sees."""
    view: View | None = st.session_state.get(_VIEW)
    return view is not None and view.page == page


def edit(view: View) -> None:
    """Make `view` the one to show; for callbacks."""
    st.session_state[_VIEW] = st.session_state[_EDITED] = view


def edit_filters(change: Callable[[Filters], Filters]) -> None:
    """Change the filters of the view; for callbacks."""
    view = shown()
    edit(view.filtered(change(view.filters)))


def keep() -> None:
    """Say that something that is not part of the view was changed: an address on its way stays good."""
    if _VIEW in st.session_state:
        edit(shown())


def follow(view: View) -> None:
    """Have the whole page run where a callback made another view than `view` the one to show; for fragments.

    A fragment takes no notice of the address, so that there is nothing else to keep.
    """
    edited: View | None = st.session_state.pop(_EDITED, None)
    if edited is not None and edited != view:
        st.session_state[_EDITED] = edited
        st.rerun()


def settle(view: View) -> None:
    """Remember the view and write it into the address bar.

    A link to the page that is open tells the script its parameters and leaves the address bar as it
    was; after Back, what is written is what stands there, and the browser takes no notice.
    """
    before: View | None = st.session_state.get(_VIEW)
    same_page = before is not None and before.page == view.page and before != view
    st.session_state[_VIEW] = view
    wanted_query = view.to_query()
    if same_page or query() != wanted_query:
        # A newer run may stop this one right here: its address would be the one before the edit.
        st.session_state[_EDITED] = view
        st.query_params.from_dict(wanted_query)
        st.session_state.pop(_EDITED)


def show(key: str, value: object) -> None:
    """Let the widget called `key` show `value`, before it is drawn."""
    if key not in st.session_state or st.session_state[key] != value:
        st.session_state[key] = value
