"""The parts of the page on units: whose tasks are counted, one unit found and told of, how old is overdue."""

from dataclasses import replace

import streamlit as st

from analytics.charts import named
from analytics.locale import Words, words
from analytics.model.counts import Counts, Group
from analytics.model.measure import MEASURE
from analytics.model.status import Status
from analytics.model.text import fold
from analytics.model.view import ROLES, View
from analytics.service import access
from analytics.ui import cache, person, state
from analytics.ui.escape import escaped
from analytics.ui.figures import base_text, label, main_text
from analytics.ui.links import behind, link
from analytics.ui.window import grown

FOUND = 8
RATE = "on_time_rate"
OVERDUE = (Status.OPEN_OVERDUE,)


def whose(view: View) -> None:
    """Draw the choice of whose tasks count, and the box in which a unit is found."""
    say = words(view.language)
    with st.container(horizontal=True, key="unit-find", vertical_alignment="bottom", gap="small"):
        _role(view, say)
        _find(view)


def own(view: View) -> None:
    """Draw what is to be said of the one unit in view; nothing where there is not exactly one."""
    if len(view.filters.unit) != 1:
        return
    say, (name,) = words(view.language), view.filters.unit
    with st.container(border=True, key="panel-one-unit", gap="xxsmall"):
        st.header(escaped(named(say, "unit", name)), anchor=False)
        for text, tasks in _sentences(view, name, say):
            if tasks is None:
                st.markdown(text)
            else:
                link(tasks, text)
        everyone = view.filtered(view.filters.having("unit", ()))
        link(everyone, say("unit.all"), icon=":material/arrow_back:")


def _role(view: View, say: Words) -> None:
    key = f"unit-role-{say.language}"
    state.show(key, view.options.role)
    st.segmented_control(
        say("option.role"), ROLES, key=key, required=True, on_change=_count, args=(key,),
        format_func=lambda role: say(f"option.role_{role}"),
    )  # fmt: skip


def _count(key: str) -> None:
    view = state.shown()
    role = st.session_state[key] or ROLES[0]
    state.edit(replace(view, options=replace(view.options, role=role), task=None))


@st.fragment
def _find(view: View) -> None:
    """Draw the box, and the units whose names hold what is typed, whatever its case and accents."""
    state.follow(view)
    say = words(view.language)
    with st.container(gap="xxsmall", key="unit-found"):
        typed = fold(
            st.text_input(
                say("unit.find"), key=f"unit-text-{say.language}", placeholder=say("unit.find_placeholder"),
                type="search", width=grown(340), on_change=state.keep,
            )
        )  # fmt: skip
        if not typed:
            return
        found = [
            group for group in cache.readings(view).facets["unit"]
            if typed in fold(named(say, "unit", group.name))
        ]  # fmt: skip
        for group in found[:FOUND]:
            link(view.filtered(view.filters.having("unit", (group.name,))), _line(group, say))
        if len(found) > FOUND:
            st.caption(say("more.unit", n=len(found) - FOUND))
        if not found:
            st.caption(say("unit.none"))


def _line(group: Group, say: Words) -> str:
    name = escaped(named(say, "unit", group.name))
    return f"**{name}** · {say('unit.line', n=group.counts.total, overdue=group.counts.open_overdue)}"


def _sentences(view: View, name: str, say: Words) -> list[tuple[str, View | None]]:
    """Return what is to be said of a unit, each with the list of the tasks that it speaks of."""
    groups = cache.readings(view).facets["unit"]
    counts = next((group.counts for group in groups if group.name == name), Counts())
    overdue = behind(view, "status", OVERDUE) if counts.open_overdue else None
    worse = sum(group.counts.open_overdue > counts.open_overdue for group in groups)
    key = "unit.overdue" if counts.open_overdue else "unit.none_overdue"
    said: list[tuple[str, View | None]] = [
        (
            say(key, overdue=counts.open_overdue, total=counts.total, place=worse + 1, units=len(groups)),
            overdue,
        )
    ]
    said += [(_rate(view, say), behind(view, "status", (Status.DONE_ON_TIME,)))]
    return said + (_oldest(overdue, say) if overdue is not None else [])


def _rate(view: View, say: Words) -> str:
    """Return the unit's rate on time beside that of all units."""
    numbers = cache.readings(view)
    whole = cache.readings(view.filtered(view.filters.having("unit", ())))
    own_rate, all_rate = (MEASURE[RATE].read(one.selected) for one in (numbers, whole))
    return say(
        "unit.rate", measure=label(MEASURE[RATE], say), rate=escaped(main_text(own_rate, say)),
        base=escaped(base_text(own_rate, numbers, say)), overall=escaped(main_text(all_rate, say)),
    )  # fmt: skip


def _oldest(overdue: View, say: Words) -> list[tuple[str, View | None]]:
    """Return the task that has been overdue for longest, of those that may be shown."""
    found = access.tasks(person.reader(), overdue, limit=1).rows
    return [
        (
            say("unit.oldest", n=-(row.days or 0), title=escaped(" ".join(row.title.split()))),
            replace(overdue, task=row.row_no),
        )
        for row in found
    ]
