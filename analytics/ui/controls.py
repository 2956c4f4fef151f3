"""The row under the menu: the page's name, and what can be asked otherwise."""

from dataclasses import replace
from datetime import date

import streamlit as st

from analytics.locale import Words
from analytics.model.asof import AsOf
from analytics.model.snapshot import PUBLISHED, SAMPLE, Snapshot
from analytics.model.units import ROLLUPS
from analytics.model.view import ROLES, Options, View
from analytics.service import access, naming
from analytics.service.access import Resolved
from analytics.store import Readable, snapshots
from analytics.ui import filter_bar, person, state
from analytics.ui.escape import escaped
from analytics.ui.links import link

FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2100, 12, 31)
DAY_FORMAT = "DD/MM/YYYY"


def draw(store: Readable, resolved: Resolved, words: Words) -> None:
    """Draw the page's title and the controls beside it."""
    with st.container(horizontal=True, key="controls", vertical_alignment="center", gap="xsmall"):
        st.title(words(f"page.{resolved.view.page}"), anchor=False, width="content")
        with st.container(horizontal=True, key="controls-right", horizontal_alignment="right", gap="xsmall"):
            filter_bar.search(resolved.view, words)
            filter_bar.choose(store, resolved, words)
            _snapshots(store, resolved, words)
            _options(store, resolved, words)


def at(view: View, snapshot: Snapshot) -> View:
    """Return the same question to another snapshot, at its own as-of date."""
    return replace(view, snapshot=snapshot.snapshot_id, as_of=snapshot.as_of, task=None)


def plain(view: View, snapshot: Snapshot) -> View:
    """Return the first page over a snapshot, nothing chosen, its units told by the newest register."""
    newest = Options(register=naming.newest(person.reader()))
    return at(View(language=view.language, options=newest), snapshot)


def elsewhere(view: View, snapshot: Snapshot) -> View:
    """Return the page over a snapshot of another list, whose units and bodies our filters do not know."""
    return at(View(page=view.page, language=view.language, options=view.options), snapshot)


def _snapshots(store: Readable, resolved: Resolved, words: Words) -> None:
    popover = st.popover(
        words("snapshot.button", day=resolved.snapshot.as_of.day),
        icon=":material/calendar_month:",
        key="snapshot-picker",
        on_change=state.keep,
    )
    if not popover.open:
        return
    with popover:
        _this_list(store, resolved, words)
        _other_lists(store, resolved, words)


def _this_list(store: Readable, resolved: Resolved, words: Words) -> None:
    known = [one for one in snapshots.snapshots(store, resolved.snapshot.list_id) if one.state == PUBLISHED]
    by_id = {one.snapshot_id: one for one in known}
    key = f"snapshot-{words.language}"
    state.show(key, resolved.snapshot.snapshot_id)
    st.selectbox(
        words("snapshot.of_list", name=resolved.snapshot.list_name),
        list(by_id),
        key=key,
        format_func=lambda one: f"{words.day(by_id[one].as_of.day)} – {by_id[one].label}",
        on_change=lambda: state.edit(at(state.shown(), by_id[st.session_state[key]])),
    )
    if resolved.newest.snapshot_id != resolved.snapshot.snapshot_id:
        link(at(resolved.view, resolved.newest), words("snapshot.newest", day=resolved.newest.as_of.day))


def _other_lists(store: Readable, resolved: Resolved, words: Words) -> None:
    for one in snapshots.lists(store):
        newest = snapshots.newest(store, one.list_id)
        if one.list_id == resolved.snapshot.list_id or newest is None:
            continue
        kind = words("snapshot.sample") if one.kind == SAMPLE else words("snapshot.list")
        name = one.name if one.name.startswith(kind) else f"{kind}: {one.name}"
        link(elsewhere(resolved.view, newest), escaped(name), icon=":material/folder_open:")


def _options(store: Readable, resolved: Resolved, words: Words) -> None:
    popover = st.popover(words("option.button"), icon=":material/tune:", key="options", on_change=state.keep)
    if not popover.open:
        return
    options = resolved.view.options
    key = {name: f"option-{name}-{words.language}" for name in ("as_of", "compat", "roll", "role")}
    state.show(key["as_of"], resolved.view.as_of.day if resolved.view.as_of else None)
    state.show(key["compat"], options.compat)
    state.show(key["roll"], options.roll)
    state.show(key["role"], options.role)
    with popover:
        st.date_input(
            words("option.as_of"), key=key["as_of"], format=DAY_FORMAT, min_value=FIRST_DAY,
            max_value=LAST_DAY, on_change=_as_of, args=(key["as_of"],), help=words("option.as_of_help"),
        )  # fmt: skip
        for name in ("compat", "roll"):
            st.toggle(
                words(f"option.{name}"), key=key[name], on_change=_option, args=(name, key[name]),
                help=words(f"option.{name}_help"),
            )  # fmt: skip
        st.radio(
            words("option.role"), ROLES, key=key["role"], horizontal=True, on_change=_option,
            args=("role", key["role"]), format_func=lambda role: words(f"option.role_{role}"),
        )  # fmt: skip
        _names(store, options, words)


def _names(store: Readable, options: Options, words: Words) -> None:
    """Draw by which register units are named and rolled up; nothing where nothing was decided about them."""
    newest = naming.newest(store)
    if not newest:
        return
    key = {name: f"option-{name}-{words.language}" for name in ("register", "rollup")}
    state.show(key["register"], options.register)
    st.radio(
        words("option.register"), sorted({0, options.register or 0, newest}), key=key["register"],
        help=words("option.register_help"), on_change=_option, args=("register", key["register"]),
        format_func=lambda one: words("option.register_version", version=one)
        if one
        else words("option.register_written"),
    )  # fmt: skip
    if options.register:
        state.show(key["rollup"], options.rollup)
        st.radio(
            words("option.rollup"), ROLLUPS, key=key["rollup"], on_change=_option,
            args=("rollup", key["rollup"]), format_func=lambda rollup: words(f"option.rollup_{rollup}"),
        )  # fmt: skip


def _as_of(key: str) -> None:
    day: date | None = st.session_state[key]
    view = state.shown()
    _edit(view, replace(view, as_of=AsOf.on(day) if day else None, task=None))


def _option(name: str, key: str) -> None:
    view = state.shown()
    changed: Options = replace(view.options, **{name: st.session_state[key]})
    _edit(view, replace(view, options=changed, task=None))


def _edit(view: View, otherwise: View) -> None:
    """Show the view told otherwise; the units that it is filtered by may have other names then."""
    state.edit(access.renamed(person.reader(), view, otherwise))
