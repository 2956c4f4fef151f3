"""Step 2, the units: how cells that name several are taken apart, with cells of the file; can be changed."""

from collections.abc import Iterator, Mapping, Sequence

import streamlit as st

from analytics.ingest.units import COMMON, split_units
from analytics.locale import Words
from analytics.ui import state
from analytics.ui.escape import escaped
from analytics.ui.upload import Upload
from analytics.ui.window import grown

_FIELDS = ("lead_units", "cooperating_units")
# Two units in one cell stand on two lines; here they stand on one.
_LINE_END = " ⏎ "


def draw(held: Upload, fields: Mapping[str, Sequence[str]], say: Words) -> list[str]:
    """Draw what parts units; return what somebody says does, nothing for the usual."""
    remembered = [*held.options.get("unit_separators", ())]
    names = {mark: say(f"upload.units_{at}") for at, mark in enumerate(COMMON)}
    chosen = st.multiselect(
        say("upload.units"), [*dict.fromkeys((*COMMON, *remembered))], default=remembered,
        format_func=lambda mark: names.get(mark, mark), placeholder=say("upload.units_usual"),
        help=say("upload.units_help"), key=f"upload-units-{held.token}", width=grown(520),
        on_change=state.keep,
        accept_new_options=True,
    )  # fmt: skip
    separators = [mark for mark in chosen if mark]
    cells = [*_cells(held, fields)]
    for cell in cells:
        units = split_units(cell, tuple(separators))
        told = " · ".join(f"**{escaped(unit)}**" for unit in units)
        shown = escaped(cell.replace("\n", _LINE_END))
        st.markdown(say("upload.units_example", cell=shown, n=len(units), units=told))
    if not cells:
        st.caption(say("upload.units_single"))
    return separators


def _cells(held: Upload, fields: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yield the cells of the columns of units that may name several."""
    of_units = {heading for field in _FIELDS for heading in fields.get(field, ())}
    for column in held.recognised.columns:
        if column.heading in of_units:
            yield from column.several
