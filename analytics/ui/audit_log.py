"""The audit: searched, turned page by page, and taken away."""

from functools import partial

import streamlit as st

from analytics.locale import Words, words
from analytics.model.view import View
from analytics.report.table_file import FORMS, Sheet
from analytics.service import runtime
from analytics.service.people import Person
from analytics.service.publishing import now
from analytics.store import audit
from analytics.store.audit import ACTS, Act, Entry
from analytics.ui import person, state
from analytics.ui.scope_strip import KNOWN
from analytics.ui.window import grown, turning

PAGE, MOST = 50, 50_000
COLUMNS = ("at", "who", "what", "snapshot", "detail")
# What an act says in words of its own, where others keep what was typed.
_CODED = ("refuse",)


def draw(view: View) -> None:
    """Draw the lines that are asked for, the newest first."""
    say = words(view.language)
    with st.container(border=True, key="panel-audit"):
        what, text = _asked(say)
        key = f"audit-page-{what}-{text}"
        number = st.session_state.get(key, 1)
        found, n = audit.entries(
            runtime.store(), what=what, text=text, limit=PAGE, offset=(number - 1) * PAGE
        )
        st.header(say("audit.title", n=n) if n else say("audit.none"), anchor=False)
        if not n:
            return
        _table(found, say)
        with st.container(horizontal=True, vertical_alignment="center"):
            if n > PAGE:
                pages = -(-n // PAGE)
                st.pagination(pages, key=key, width=turning(pages), on_change=state.keep)
            _downloads(what, text, say)


def _asked(say: Words) -> tuple[str, str]:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        what = st.selectbox(
            say("audit.what"), ("", *ACTS), key="audit-what", width=grown(240), on_change=state.keep,
            format_func=lambda act: say(f"audit.act_{act}") if act else say("filter.all"),
        )  # fmt: skip
        text = st.text_input(
            say("audit.search"), key="audit-text", type="search", placeholder=say("filter.text"),
            max_chars=100, on_change=state.keep, width=grown(320),
        )  # fmt: skip
    return what or "", text or ""


def _table(found: tuple[Entry, ...], say: Words) -> None:
    rows = [line(one, say) for one in found]
    st.dataframe(
        {name: [row[place] for row in rows] for place, name in enumerate(COLUMNS)},
        hide_index=True,
        alt=say("audit.alt"),
        column_config={name: st.column_config.TextColumn(say(f"audit.{name}")) for name in COLUMNS},
    )


def line(one: Entry, say: Words) -> tuple[str, ...]:
    """Return a line of the audit in words."""
    who = say(f"who.{one.who}") if one.who in (*KNOWN, "viewer") else one.who or "–"
    detail = say(f"access.title_{one.detail}") if one.what in _CODED else one.detail
    return say.moment(one.at), who, say(f"audit.act_{one.what}"), one.snapshot_id, detail


def _downloads(what: str, text: str, say: Words) -> None:
    for form, (ending, kind, _) in FORMS.items():
        st.download_button(
            say(f"download.{form}"), partial(_file, person.current(), what, text, form, say.language),
            f"audit.{ending}", kind, key=f"download-audit-{form}", on_click="ignore",
            icon=":material/download:", type="tertiary",
        )  # fmt: skip


def _file(who: Person, what: str, text: str, form: str, language: str) -> bytes:
    """Return the lines as a file; runs when its button is clicked, outside of the page."""
    made = FORMS[form][2](sheet(what, text, words(language)))
    audit.note(runtime.store(), "export", "", Act(who.who, now(), f"audit {form}"))
    return made


def sheet(what: str, text: str, say: Words) -> Sheet:
    """Return the lines that are asked for as a table."""
    found, n = audit.entries(runtime.store(), what=what, text=text, limit=MOST)
    asked = say(f"audit.act_{what}") if what else say("filter.all")
    return Sheet(
        scope=((say("audit.what"), asked), (say("audit.search"), text), (say("audit.lines"), say.number(n))),
        heads=[say(f"audit.{name}") for name in COLUMNS],
        rows=[line(one, say) for one in found],
    )
