"""Where the numbers come from: how to cite them, what the options change, and the snapshots of the list."""

from dataclasses import replace
from typing import Any

import streamlit as st

from analytics.locale import Words, words
from analytics.model.measure import MEASURE
from analytics.model.snapshot import PUBLISHED, Snapshot
from analytics.model.view import Options, View
from analytics.report.scope import units
from analytics.service import access
from analytics.ui import cache, header, person
from analytics.ui.controls import at
from analytics.ui.escape import escaped
from analytics.ui.figures import label, main_text
from analytics.ui.links import link
from analytics.ui.meaning_parts import card
from analytics.ui.scope_strip import published_by
from analytics.ui.window import grown

# The measures by which one sees what an option does.
TOLD_BY = {"compat": ("on_time_rate", "no_deadline"), "roll": ("on_time_rate", "overdue")}
WIDTHS = {
    "as_of": 110, "label": 190, "tasks": 90, "read": 100, "refused": 90, "left_out": 90, "published_at": 150,
    "who": 160, "id": 130,
}  # fmt: skip


def citation(view: View) -> None:
    """Draw the sentence by which one cites the present view, to be copied."""
    say = words(view.language)
    with st.container(border=True, key="panel-cite", gap="xsmall"):
        st.header(say("meaning.cite"), anchor="cite")
        st.caption(say("meaning.cite_explained"))
        st.code(cited(view, say), language=None, wrap_lines=True)


def cited(view: View, words: Words) -> str:
    """Return the sentence: list, snapshot, as-of date, how many tasks, how counted, and the link."""
    found, numbers = _snapshot(view), cache.readings(view)
    on = [words(f"option.{name}") for name in TOLD_BY if getattr(view.options, name)] + units(view, words)
    return words(
        "meaning.citation", list=found.list_name, label=found.label, snapshot_id=found.snapshot_id,
        day=view.as_of.day if view.as_of else "", n=numbers.selected.total, whole=numbers.whole.total,
        options="".join(f"; {one}" for one in on), link=header.full_link(view.on("overview")),
    )  # fmt: skip


def options(view: View) -> None:
    """Draw what each option means, and what it changes in the present view."""
    say = words(view.language)
    st.header(say("meaning.options"), anchor="options")
    for column, name in zip(st.columns(2), TOLD_BY, strict=True):
        with column, card(f"option-meaning-{name}"):
            _option(view, name, say)
    told = {
        "as_of": f"{say('option.as_of_help')} {say('meaning.as_of')}",
        "role": f"{say('meaning.role')} {say('note.units')}",
        "register": say("option.register_help"),
        "rollup": say("meaning.rollup"),
    }
    for pair in (("as_of", "role"), ("register", "rollup")):
        for column, name in zip(st.columns(2), pair, strict=True):
            with column, card(f"option-meaning-{name}"):
                st.subheader(say(f"option.{name}"), anchor=False)
                st.markdown(told[name])


def snapshots(view: View) -> None:
    """Draw the published snapshots of the list, each with its rows and a link to it."""
    say, store = words(view.language), person.reader()
    known = [one for one in access.snapshots(store, _snapshot(view).list_id) if one.state == PUBLISHED]
    with st.container(border=True, key="panel-meaning-snapshots", gap="xsmall"):
        st.header(
            say("meaning.snapshots", n=len(known), name=escaped(known[0].list_name)), anchor="snapshots"
        )
        st.caption(say("meaning.rows"))
        table = {name: [_cell(view, one, name, say) for one in known] for name in WIDTHS}
        st.dataframe(table, hide_index=True, alt=say("snapshots.alt"), column_config=_config(say))


def _snapshot(view: View) -> Snapshot:
    return next(one for one in access.snapshots(person.reader()) if one.snapshot_id == view.snapshot)


def _option(view: View, name: str, words: Words) -> None:
    """Draw an option: what it does, and its numbers off and on."""
    is_on = getattr(view.options, name)
    st.subheader(
        f"{words(f'option.{name}')} · {words('meaning.on' if is_on else 'meaning.off')}", anchor=False
    )
    st.markdown(words(f"option.{name}_help"))
    for measure in TOLD_BY[name]:
        off, on = (_worth(_switched(view, name, to), measure, words) for to in (False, True))
        st.markdown(words("meaning.effect", name=label(MEASURE[measure], words), off=off, on=on))
    link(_switched(view, name, not is_on), words("meaning.switch_off" if is_on else "meaning.switch_on"))


def _switched(view: View, name: str, to: bool) -> View:
    changed: Options = replace(view.options, **{name: to})  # type: ignore[arg-type]
    return replace(view, options=changed)


def _worth(view: View, measure: str, words: Words) -> str:
    """Return a measure with its n and N, as text for Markdown."""
    reading = MEASURE[measure].read(cache.readings(view).selected)
    if not reading.denominator:
        return escaped(main_text(reading, words))
    sum_ = words("chart.n_of_n", count=reading.numerator, total=reading.denominator)
    return escaped(f"{main_text(reading, words)} ({sum_})")


def _cell(view: View, one: Snapshot, name: str, words: Words) -> Any:
    told: dict[str, Any] = {
        "as_of": one.as_of.day, "label": one.label, "tasks": one.tasks, "read": one.rows_read,
        "refused": one.rows_refused, "left_out": one.rows_left_out, "who": published_by(one, words),
        "published_at": words.moment(one.published_at), "id": header.full_link(at(view.on("overview"), one)),
    }  # fmt: skip
    return told[name]


def _config(words: Words) -> dict[str, Any]:
    kinds: dict[str, Any] = {
        "as_of": st.column_config.DateColumn,
        "id": st.column_config.LinkColumn,
        **dict.fromkeys(("tasks", "read", "refused", "left_out"), st.column_config.NumberColumn),
    }
    further = {"as_of": {"format": "DD/MM/YYYY"}, "id": {"display_text": "snapshot=([0-9a-f]+)"}}
    numbers = {name: {"format": "localized"} for name in ("tasks", "read", "refused", "left_out")}
    return {
        name: kinds.get(name, st.column_config.TextColumn)(
            words(f"snapshots.{name}"), width=grown(width), **(further | numbers).get(name, {})
        )
        for name, width in WIDTHS.items()
    }
