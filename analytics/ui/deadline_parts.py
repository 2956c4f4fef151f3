"""The parts of the page on deadlines: the weeks ahead, days late, and deadlines on days off."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import streamlit as st

from analytics.charts import GLYPH, Bar, deadline_findings, named, plain_bars
from analytics.charts.columns import Column, Layer, columns
from analytics.locale import Words, words
from analytics.model.calendar import week_ahead
from analytics.model.counts import Counts, Group
from analytics.model.status import LATER, WEEKS, DueDay, Late, Status
from analytics.model.view import View
from analytics.ui import cache, chart_panel
from analytics.ui.chart_panel import Panel, look, palette
from analytics.ui.links import link

LATE_STATUSES = (Status.DONE_LATE, Status.OPEN_OVERDUE)


def weeks_ahead(view: View) -> None:
    """Draw how many open tasks in time fall due in each of the coming weeks."""
    say, groups = words(view.language), _in_order(view, "week", WEEKS)
    layer = Layer("", "", say("status.open_in_time"), palette().filled(palette().open_in_time))
    drawn = [
        Column(
            group.name,
            _week_tick(view, group.name, say),
            named(say, "week", group.name),
            (group.counts.total,),
        )
        for group in groups
    ]
    days = {group.name: _week_days(view, group.name) for group in groups}
    _columns(view, "week", groups, deadline_findings.weeks(say, groups, days), drawn, [layer])


def days_late(view: View) -> None:
    """Draw by how many days tasks were done late, or are overdue."""
    say, groups = words(view.language), _in_order(view, "late", tuple(Late))
    groups = [group for group in groups if group.name != Late.UNKNOWN or group.counts.total]
    layers = [
        Layer(str(status), GLYPH[status], say(f"status.{status}"), palette().status(status))
        for status in LATE_STATUSES
    ]
    drawn = [
        Column(
            group.name, say(f"tick.{group.name}"), named(say, "late", group.name),
            tuple(group.counts.of(status) for status in LATE_STATUSES),
        )
        for group in groups
    ]  # fmt: skip
    _columns(view, "late", groups, deadline_findings.late(say, groups), drawn, layers)


def days_off(view: View) -> None:
    """Draw how many deadlines fall on days off, and what moving them to the next working day changes."""
    say, groups = words(view.language), _in_order(view, "due_day", tuple(DueDay))
    mark = palette().filled(palette().open_in_time)
    bars = [Bar(group.name, group.counts.total, mark) for group in groups]
    panel = Panel(
        name="due-day",
        dimension="due_day",
        finding=deadline_findings.due_days(say, groups),
        measure=_measure(view, "due_day"),
        figure=plain_bars(bars, look(view, "due_day"), dimension="due_day"),
        groups=groups if any(group.counts.total for group in groups) else (),
    )
    chart_panel.draw(view, panel, say)


def roll_effect(view: View) -> None:
    """Draw how many tasks are late as the list has their deadlines, and with those on days off moved."""
    say = words(view.language)
    with st.container(border=True, key="panel-roll", gap="xsmall"):
        st.header(_roll_finding(view, say), anchor=False)
        st.caption(say("roll.explained"))
        for status in LATE_STATUSES:
            with st.container(
                horizontal=True, key=f"roll-{status}", vertical_alignment="center", gap="small"
            ):
                st.markdown(f"{GLYPH[status]} {say(f'status.{status}')}", width="content")
                for roll in (False, True):
                    _rolled(view, status, roll, say)


def _columns(
    view: View,
    dimension: str,
    groups: Sequence[Group],
    finding: str,
    drawn: Sequence[Column],
    layers: Sequence[Layer],
) -> None:
    say = words(view.language)
    figure = columns(drawn, layers, look(view, dimension))
    panel = Panel(
        name=dimension, dimension=dimension, finding=finding, measure=_measure(view, dimension),
        figure=figure, groups=groups if any(group.counts.total for group in groups) else (),
        split=tuple(layer.value for layer in layers if layer.value),
    )  # fmt: skip
    chart_panel.draw(view, panel, say)


def _in_order(view: View, dimension: str, names: Sequence[str]) -> list[Group]:
    """Return the breakdown in the order of `names`, with those that have no tasks."""
    found = {group.name: group for group in cache.readings(view).facets[dimension]}
    return [found.get(name, Group(name, Counts())) for name in names]


def _measure(view: View, dimension: str) -> str:
    return words(view.language)(f"measure.{dimension}", day=view.as_of.day if view.as_of else "")


def _week(view: View, week: str) -> tuple[date, date]:
    """Return the first and the last day of a week ahead."""
    if view.as_of is None:
        raise ValueError("the view is not pinned")
    return week_ahead(view.as_of.day, WEEKS.index(week))


def _week_tick(view: View, week: str, say: Words) -> str:
    """Return the day on which a week begins, the as-of date in its own."""
    return say("tick.later") if week == LATER else f"{_week(view, week)[0]:%d/%m}"


def _week_days(view: View, week: str) -> str:
    return "" if week == LATER else "–".join(f"{day:%d/%m}" for day in _week(view, week))


def with_roll(view: View, status: Status, roll: bool) -> tuple[View, int]:
    """Return the view's tasks of a status, its filters on status aside, and how many they are."""
    rolled = replace(view, options=replace(view.options, roll=roll))
    counts = {group.name: group.counts for group in cache.broken_down(rolled, "status")}
    tasks = rolled.on("tasks").filtered(view.filters.having("status", (status,)))
    return tasks, counts[status].of(status) if status in counts else 0


def _roll_finding(view: View, say: Words) -> str:
    listed, moved = (
        sum(with_roll(view, status, roll)[1] for status in LATE_STATUSES) for roll in (False, True)
    )
    return say("finding.roll_nothing") if listed == moved else say("finding.roll", n=listed, moved=moved)


def _rolled(view: View, status: Status, roll: bool, say: Words) -> None:
    """Draw how many tasks have a status with or without the roll, as the way to them."""
    tasks, count = with_roll(view, status, roll)
    text = say("roll.moved" if roll else "roll.listed", n=count)
    if count:
        link(tasks, text)
    else:
        st.markdown(text, width="content")
