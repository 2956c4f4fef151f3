"""Share links: a new one to what is on screen, and all there are, each to be ended."""

from dataclasses import replace

import streamlit as st

from analytics.locale import Words, words
from analytics.model.view import DESK, MENU, PAGES, View
from analytics.report.scope import filtered
from analytics.service import access, runtime, shares
from analytics.service.access import Resolved
from analytics.service.publishing import now
from analytics.store.shares import Share
from analytics.store.shares import shares as all_shares
from analytics.ui import cache, header, person, share, state
from analytics.ui.escape import escaped
from analytics.ui.window import grown

COLUMNS = ("opens", "note", "made_at", "made_by", "expires_at", "state", "id")
OPENS = tuple(page for page in PAGES if page not in MENU[DESK])
_MADE, _CHOSEN = "made_share", "chosen-share"


def draw(view: View) -> None:
    """Draw the form for a new link, and the table of all."""
    say = words(view.language)
    with st.container(border=True, key="panel-new-share"):
        st.header(say("shares.new"), anchor=False)
        st.markdown(say("shares.ceiling", n=cache.readings(view).selected.total))
        st.caption(escaped(_filters(view, say)))
        _new(view, say)
    _table(say)


def _new(view: View, say: Words) -> None:
    with st.form("new-share", border=False):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            page = st.selectbox(
                say("shares.page"), OPENS, format_func=lambda name: say(f"page.{name}"), key="share-page",
                width=grown(220),
            )  # fmt: skip
            days = st.selectbox(
                say("shares.days"), shares.DAYS, index=1, key="share-days", width=grown(160),
                format_func=lambda n: say("shares.n_days", n=n),
            )  # fmt: skip
            note = st.text_input(
                say("shares.note"), max_chars=120, key="share-note", help=say("shares.note_help")
            )
        asked = st.form_submit_button(
            say("shares.make"), type="primary", icon=":material/add_link:", on_click=state.keep
        )
    if asked and page and days:
        _make(view, page, days, note or "")
    made: View | None = st.session_state.get(_MADE)
    if made is not None:
        st.success(say("shares.made"))
        share.draw(header.full_link(replace(made, language=view.language)), say)


def _make(view: View, page: str, days: int, note: str) -> None:
    resolved = access.resolve(person.reader(), view.on(page))
    if isinstance(resolved, Resolved):
        token = shares.make(runtime.store(), resolved.view, person.current(), days, note)
        st.session_state[_MADE] = replace(resolved.view, share=token)


def _filters(view: View, say: Words) -> str:
    """Return which filters bound the tasks of a link, in words."""
    return "; ".join(filtered(view.filters, say)) or say("shares.no_filters")


def _table(say: Words) -> None:
    known = {one.share_id: one for one in all_shares(runtime.store())}
    with st.container(border=True, key="panel-shares"):
        st.header(say("shares.title", n=len(known)) if known else say("shares.none"), anchor=False)
        if not known:
            return
        rows = [_row(one, say) for one in known.values()]
        st.dataframe(
            {name: [row[name] for row in rows] for name in COLUMNS},
            hide_index=True,
            alt=say("shares.alt"),
            column_config={name: st.column_config.TextColumn(say(f"shares.{name}")) for name in COLUMNS},
        )
        _end({key: one for key, one in known.items() if _state(one) == shares.ACTIVE}, say)


def _row(one: Share, say: Words) -> dict[str, str]:
    view = shares.view_of(one)
    tasks = _filters(view, say)
    return {
        "opens": f"{say(f'page.{view.page}')} – {view.snapshot} – {tasks}",
        "note": one.note,
        "made_at": say.moment(one.made_at),
        "made_by": _who(one.made_by, say),
        "expires_at": say.moment(one.expires_at),
        "state": say(f"shares.{_state(one)}"),
        "id": one.share_id[:8],
    }


def _who(who: str, say: Words) -> str:
    return say("who.analyst") if who == person.KEY_HOLDER else who


def _state(one: Share) -> str:
    return shares.standing(one, now())


def _end(active: dict[str, Share], say: Words) -> None:
    """Draw how a link that still opens is ended."""
    if not active:
        return
    with st.form("end-share", border=False), st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.selectbox(
            say("shares.chosen"), list(active), key=_CHOSEN, width=grown(460),
            format_func=lambda key: " – ".join((key[:8], active[key].note or say("shares.no_note"))),
        )  # fmt: skip
        asked = st.form_submit_button(say("shares.revoke"), icon=":material/link_off:", on_click=state.keep)
    if asked and chosen:
        shares.revoke(runtime.store(), active[chosen], person.current().who)
        st.rerun()
