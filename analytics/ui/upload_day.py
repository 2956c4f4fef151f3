"""Step 3: of which day and list the file is. The day is asked for: a guess is offered, and called one."""

from dataclasses import dataclass
from datetime import date, datetime, time

import streamlit as st

from analytics.locale import Words
from analytics.model.asof import AsOf
from analytics.model.snapshot import REAL
from analytics.service import runtime
from analytics.service.publishing import DEFAULT_LIST
from analytics.store import snapshots
from analytics.ui import state
from analytics.ui.controls import DAY_FORMAT, FIRST_DAY, LAST_DAY
from analytics.ui.upload import Upload
from analytics.ui.window import grown

_DAY = "publish-as-of"


@dataclass(frozen=True)
class Told:
    """What somebody said of a file; `as_of` None while nobody did."""

    as_of: AsOf | None
    task_list: str
    label: str
    max_refused: float


def draw(held: Upload, say: Words) -> Told:
    """Ask for the day, the list, a name, and how many rows may be refused."""
    _guess(held, say)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        day = st.date_input(
            say("data.as_of"), value=None, format=DAY_FORMAT, min_value=FIRST_DAY, max_value=LAST_DAY,
            help=say("data.as_of_help"), width=grown(200), key=_DAY, on_change=state.keep,
        )  # fmt: skip
        clock = st.time_input(
            say("upload.time"), value=None, help=say("upload.time_help"), width=grown(170),
            on_change=state.keep,
            key="publish-time",
        )  # fmt: skip
        task_list = _list(say)
        label = st.text_input(
            say("data.label"), help=say("data.label_help"), max_chars=120, key="publish-label",
            width=grown(260),
            on_change=state.keep,
        )  # fmt: skip
        refused = st.number_input(
            say("upload.max_refused"), 0, 100, 10, help=say("upload.max_refused_help"), width=grown(210),
            key="publish-max-refused", on_change=state.keep,
        )  # fmt: skip
    return Told(_as_of(day, clock), task_list or "", label or "", refused / 100)


def _guess(held: Upload, say: Words) -> None:
    guess = held.recognised.guess
    if not guess:
        return
    day = date.fromisoformat(guess)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(say("upload.guess", day=day), width="content")
        st.button(say("upload.use_guess", day=day), key="upload-guess", on_click=_use, args=(day,))


def _use(day: date) -> None:
    st.session_state[_DAY] = day
    state.keep()


def _list(say: Words) -> str | None:
    known = [one.name for one in snapshots.lists(runtime.store()) if one.kind == REAL] or [DEFAULT_LIST]
    return st.selectbox(
        say("data.list"), known, accept_new_options=True, help=say("data.list_help"), key="publish-list",
        width=grown(260), on_change=state.keep,
    )  # fmt: skip


def _as_of(day: date | None, clock: time | None) -> AsOf | None:
    if day is None:
        return None
    if clock is None:
        return AsOf.on(day)
    moment = datetime.combine(day, clock)
    return AsOf(moment, moment)
