"""Step 1: the file, and how it is written: encoding, separator or sheet, heading row; each can be changed."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from analytics.ingest.encodings import NAMED
from analytics.ingest.text_file import SEPARATORS
from analytics.locale import Words
from analytics.ui import state, upload
from analytics.ui.escape import escaped
from analytics.ui.upload import Upload
from analytics.ui.window import grown

FORMATS = ("csv", "tsv", "txt", "xlsx", "xls", "gz", "zip")
# So much of a row is enough to know it by.
_LETTERS = 60


def draw(say: Words) -> Upload | None:
    """Draw the way in for a file, and how it was recognised; return it once it is."""
    file = st.file_uploader(
        say("data.file"), type=FORMATS, help=say("data.file_help"), key=upload.place(), on_change=state.keep
    )
    if file is None:
        upload.forget()
        return None
    held = upload.receive(say, file.file_id, file.name, file.getvalue())
    if held is None:
        return None
    said = _written(held, say)
    if said != held.said:
        held = upload.recognise(say, held.token, held.name, held.content, said)
    if held is not None:
        _rows(held, say)
    return held


def _written(held: Upload, say: Words) -> Mapping[str, Any]:
    """Draw how the file is written, and return what somebody says otherwise."""
    found = held.recognised
    said: dict[str, Any] = {}
    with st.container(horizontal=True, vertical_alignment="bottom", key="upload-written"):
        if found.sheets:
            said["sheet"] = _choice(held, "sheet", {one: one for one in found.sheets}, found.sheet, say)
        else:
            said["encoding"] = _choice(held, "encoding", {one: one for one in NAMED}, found.encoding, say)
            names = {one: say(f"upload.separator_{at}") for at, one in enumerate(SEPARATORS)}
            said["separator"] = _choice(held, "separator", names, found.separator, say)
        said["header_row"] = _choice(held, "header_row", _lines(held, say), found.header_row, say)
    return {name: value for name, value in said.items() if value}


def _lines(held: Upload, say: Words) -> dict[int, str]:
    """Return the first rows that hold something, by their lines."""
    rows = {line: " | ".join(filter(None, cells)) for line, cells in held.recognised.rows}
    return {
        line: say("upload.line", line=line, cells=cells[:_LETTERS]) for line, cells in rows.items() if cells
    }


def _choice(held: Upload, name: str, options: Mapping[Any, str], found: Any, say: Words) -> Any:
    """Draw one choice, the first of which is what was recognised."""
    recognised = say("upload.recognised", what=options.get(found, str(found)))
    return st.selectbox(
        say(f"upload.{name}"), ["", *options], format_func=lambda one: options[one] if one else recognised,
        key=f"upload-{name}-{held.token}", on_change=state.keep,
        width=grown(340 if name == "header_row" else 220),
    )  # fmt: skip


def _rows(held: Upload, say: Words) -> None:
    """Draw the first rows as they were read."""
    rows = held.recognised.rows
    width = max(len(cells) for _, cells in rows)
    table: dict[str, list[Any]] = {say("column.line_no"): [line for line, _ in rows]}
    for at in range(width):
        table[f"#{at + 1}"] = [cells[at] if at < len(cells) else "" for _, cells in rows]
    with st.expander(say("upload.first_rows", name=escaped(held.name)), icon=":material/table_rows:"):
        st.dataframe(table, hide_index=True, alt=say("upload.first_rows_alt"))
