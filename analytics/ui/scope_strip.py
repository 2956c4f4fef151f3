"""What the numbers on the page are about: always there, on every page."""

from dataclasses import replace

import streamlit as st

from analytics.locale import Words
from analytics.model.reading import Readings
from analytics.model.snapshot import SAMPLE, Snapshot
from analytics.model.status import LEAVES, OUTSIDE
from analytics.model.view import View
from analytics.report.scope import apart, options
from analytics.service import access, naming
from analytics.service.access import Resolved
from analytics.store import snapshots
from analytics.ui import cache, filter_bar, person, whoami
from analytics.ui.controls import at, elsewhere
from analytics.ui.escape import escaped
from analytics.ui.links import behind, link

# Who may have published without being a person with a name.
KNOWN = ("cli", "analyst", "sample")


def draw(resolved: Resolved, words: Words) -> None:
    """Draw the strip: how many of how many tasks, of which snapshot, told how, and what is left out."""
    view = resolved.view
    numbers = cache.readings(view)
    with st.container(border=True, key="scope", gap="xxsmall"):
        st.markdown(" · ".join(said(resolved, numbers, words)))
        # Always there: with a line of its own the first filter would move all that stands below.
        with st.container(horizontal=True, key="scope-line", vertical_alignment="center", gap="xsmall"):
            _links(view, numbers, resolved.snapshot, words)
            _other_samples(resolved, words)
            _newer(resolved, words)
            _newer_register(resolved.view, words)
            filter_bar.chips(view, words)


def said(resolved: Resolved, numbers: Readings, words: Words) -> list[str]:
    """Return the parts of the strip, as Markdown."""
    view, snapshot = resolved.view, resolved.snapshot
    parts = [words("scope.tasks", n=numbers.selected.total, whole=numbers.whole.total)]
    parts += [
        escaped(f"{snapshot.list_name} – {snapshot.label}"),
        words("scope.as_of", day=view.as_of.day if view.as_of else ""),
    ]
    if view.as_of != snapshot.as_of:
        parts.append(words("scope.other_day", day=snapshot.as_of.day))
    parts.append(
        words("scope.published", at=snapshot.published_at, who=escaped(published_by(snapshot, words)))
    )
    if view.compared and view.compared_as_of is not None:
        parts.append(words("scope.compared", day=view.compared_as_of.day))
    parts += _options(view, words)
    parts += [f"**{apart(snapshot, words)}**"] if snapshot.apart else []
    parts += [f"**{escaped(one)}**" for one in whoami.bounds(person.current(), words)]
    return parts


def published_by(snapshot: Snapshot, words: Words) -> str:
    """Return who published a snapshot."""
    who = snapshot.published_by
    return words(f"who.{who}") if who in KNOWN else who


def _options(view: View, words: Words) -> list[str]:
    return [f"**{one}**" for one in options(view, words)]


def _links(view: View, numbers: Readings, snapshot: Snapshot, words: Words) -> None:
    if (snapshot.rows_left_out or snapshot.rows_refused) and person.at_desk(person.current()):
        left = words("scope.rows", left_out=snapshot.rows_left_out, refused=snapshot.rows_refused)
        link(view.on("data"), left)
    outside = behind(view, "status", OUTSIDE)
    if numbers.selected.outside and outside is not None:
        link(outside, words("scope.outside", n=numbers.selected.outside))
    inside = behind(view, "status", LEAVES) if view.filters.status else view.on("tasks")
    if numbers.selected.total and inside is not None:
        link(inside, words("scope.open", n=numbers.selected.total), icon=":material/arrow_forward:")


def _other_samples(resolved: Resolved, words: Words) -> None:
    """Draw the way to the other samples: who sees one for the first time does not know of them."""
    if resolved.snapshot.list_kind != SAMPLE:
        return
    store = person.reader()
    for one in snapshots.lists(store):
        newest = snapshots.newest(store, one.list_id)
        if one.kind == SAMPLE and one.list_id != resolved.snapshot.list_id and newest is not None:
            link(elsewhere(resolved.view, newest), words("scope.sample", name=escaped(one.name)))


def _newer(resolved: Resolved, words: Words) -> None:
    newest, snapshot = resolved.newest, resolved.snapshot
    if newest.snapshot_id == snapshot.snapshot_id or newest.as_of.last < snapshot.as_of.last:
        return
    link(
        at(resolved.view, newest),
        words("scope.newer", day=newest.as_of.day),
        icon=":material/update:",
    )


def _newer_register(view: View, words: Words) -> None:
    """Draw the way to the newest register of units, quietly: numbers never move by themselves."""
    newest = naming.newest(person.reader())
    if newest > (view.options.register or 0):
        told = replace(view, options=replace(view.options, register=newest), task=None)
        link(
            access.renamed(person.reader(), view, told),
            words("scope.newer_register", version=newest),
            icon=":material/account_tree:",
        )
