"""Step 2: which field each column is, why, and what stands in it; each can be changed."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from analytics.ingest.mapping import OPTIONS
from analytics.ingest.status_columns import BETWEEN
from analytics.locale import Words
from analytics.model.deadline import ORDERS
from analytics.model.field import FIELDS, REQUIRED
from analytics.ui import state, upload_units
from analytics.ui.upload import Upload
from analytics.ui.window import grown

_SEVERAL = "reported_status"


def draw(held: Upload, say: Words) -> Mapping[str, Any] | None:
    """Draw the columns; return the mapping, None where a list cannot be read by it."""
    if held.remembered:
        st.info(say("upload.remembered"), icon=":material/history:")
    labels = {"": say("upload.no_field")} | {one.name: say(f"column.{one.name}") for one in FIELDS}
    chosen = _chosen(held, labels, say)
    order = _order(held, say)
    fields: dict[str, list[str]] = {}
    for heading, field in chosen.items():
        if field:
            fields.setdefault(field, []).append(heading)
    separators = upload_units.draw(held, fields, say)
    if not _sound(fields, labels, say):
        return None
    mapping: dict[str, Any] = {field: BETWEEN.join(headings) for field, headings in fields.items()}
    told = {"dates": order, "unit_separators": separators}
    written = {name: value for name, value in held.options.items() if name not in told}
    options = written | {"recognise": False} | {name: value for name, value in told.items() if value}
    return mapping | {OPTIONS: options}


def _order(held: Upload, say: Words) -> str:
    """Ask whether day or month stands first; what was remembered stands there."""
    orders, known = ("", *ORDERS[:2]), held.options.get("dates", "")
    return st.selectbox(
        say("upload.dates"), orders, index=orders.index(known) if known in orders else 0,
        format_func=lambda one: say(f"upload.dates_{one or 'found'}"), help=say("upload.dates_help"),
        key=f"upload-dates-{held.token}", width=grown(340), on_change=state.keep,
    )  # fmt: skip


def _chosen(held: Upload, labels: Mapping[str, str], say: Words) -> dict[str, str]:
    """Draw the table of columns, and return the field of each."""
    columns = held.recognised.columns
    table = pd.DataFrame(
        {
            "heading": [one.heading for one in columns],
            "field": [labels[one.field] for one in columns],
            "why": [say(f"upload.why_{one.why or 'none'}") for one in columns],
            "examples": [" · ".join(one.examples) for one in columns],
        }
    )
    names = {name: say(f"upload.column_{name}") for name in table.columns}
    config: dict[str, Any] = {name: st.column_config.TextColumn(names[name], disabled=True) for name in names}
    config["field"] = st.column_config.SelectboxColumn(
        names["field"], options=list(labels.values()), required=True, width="medium"
    )
    edited = st.data_editor(
        table, hide_index=True, column_config=config, alt=say("check.mapping"), on_change=state.keep,
        key=f"upload-columns-{held.token}-{held.recognised.shape}-{held.recognised.encoding}",
    )  # fmt: skip
    back = {label: name for name, label in labels.items()}
    return {heading: back[label] for heading, label in zip(edited["heading"], edited["field"], strict=True)}


def _sound(fields: Mapping[str, list[str]], labels: Mapping[str, str], say: Words) -> bool:
    """Say what keeps a list from being read with these columns; tell whether nothing does."""
    twice = [field for field, n in Counter({f: len(h) for f, h in fields.items()}).items() if n > 1]
    for field in twice:
        if field != _SEVERAL:
            st.error(say("upload.twice", field=labels[field]), icon=":material/error:")
    missing = [names for names in REQUIRED if not set(names) & set(fields)]
    for names in missing:
        which = " / ".join(labels[name] for name in names)
        st.error(say("upload.missing_field", fields=which), icon=":material/error:")
    return not missing and set(twice) <= {_SEVERAL}
