"""What is shown instead of a page: a link that cannot be followed, no snapshot yet, a database that fails."""

from collections.abc import Mapping, Sequence

import streamlit as st

from analytics.locale import Words
from analytics.model.errors import Fault
from analytics.model.parameters import Refusal
from analytics.model.view import PUBLISHING, View, without
from analytics.service import access
from analytics.store import Readable
from analytics.ui import faults
from analytics.ui.escape import escaped
from analytics.ui.links import link

NO_SNAPSHOT, WITHDRAWN = "no_snapshot", "withdrawn_snapshot"


def nothing_published(refusals: Sequence[Refusal]) -> bool:
    """Whether a view was refused because nothing is published yet."""
    return any(refusal.code == NO_SNAPSHOT for refusal in refusals)


def nearest(
    store: Readable, page: str, query: Mapping[str, Sequence[str]], refusals: Sequence[Refusal]
) -> View | None:
    """Return the view that is left of a link without what was refused; None where nothing is."""
    left: Mapping[str, Sequence[str]] = query
    # What the link says is refused first, then what the data cannot follow, then what hung on that.
    for _ in range(4):
        left = without(left, refusals)
        view = View.from_query(page, left)
        found = access.resolve(store, view) if isinstance(view, View) else view
        if isinstance(found, access.Resolved):
            return found.view
        refusals = found
    return None


def refused(words: Words, refusals: Sequence[Refusal], nearest_view: View | None) -> None:
    """Say which parameters of a link cannot be followed and why, and offer the nearest view."""
    with st.container(border=True, key="panel-refused"):
        st.title(_title(words, refusals), anchor=False)
        if nothing_published(refusals):
            st.markdown(words("refusal.empty"))
        else:
            st.markdown("\n".join(f"- {_line(words, refusal)}" for refusal in refusals))
            st.caption(words("refusal.why"))
        if nearest_view is not None:
            link(nearest_view, words("refusal.nearest"), icon=":material/arrow_forward:")
        else:
            link(
                View(page=PUBLISHING, language=words.language),
                words("refusal.publish"),
                icon=":material/upload_file:",
            )


def fault(words: Words, error: Fault) -> None:
    """Say what failed."""
    with st.container(border=True, key="panel-fault"):
        st.title(words("panel.fault"), anchor=False)
        st.markdown(faults.said(error, words))


def _title(words: Words, refusals: Sequence[Refusal]) -> str:
    if nothing_published(refusals):
        return words("refusal.title_empty")
    if any(refusal.code == WITHDRAWN for refusal in refusals):
        return words("refusal.title_withdrawn")
    return words("refusal.title")


def _line(words: Words, refusal: Refusal) -> str:
    reason = words(f"refusal.{refusal.code}")
    value = f" = “{escaped(refusal.value)}”" if refusal.value else ""
    return f"**{escaped(refusal.parameter)}**{value}: {reason}"
