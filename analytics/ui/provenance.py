"""Where the numbers of a panel come from: the snapshot, who published it, and what was left out."""

import streamlit as st

from analytics.locale import Words
from analytics.model.snapshot import INCLUDED, Snapshot
from analytics.model.view import View
from analytics.report import scope
from analytics.service import access
from analytics.ui import cache, person
from analytics.ui.escape import escaped
from analytics.ui.links import link
from analytics.ui.scope_strip import published_by


def source(view: View, words: Words) -> None:
    """Draw the source of the numbers in `view`, and the way to how they are counted."""
    own = _snapshot(view)
    counts = cache.readings(view).selected
    who, day = escaped(published_by(own, words)), view.as_of.day if view.as_of else ""
    st.caption(
        words(
            "proof.source", list=escaped(own.list_name), label=escaped(own.label), id=own.snapshot_id,
            day=day, at=own.published_at, who=who,
        )
    )  # fmt: skip
    st.caption(
        words("proof.left_out", outside=counts.outside, left_out=own.rows_left_out, refused=own.rows_refused)
    )
    link(view.on("meaning"), words("proof.meaning"), icon=":material/functions:")


def apart(view: View, words: Words) -> str:
    """Return how classified tasks stand apart from the numbers of `view`; "" where these count them."""
    own = _snapshot(view)
    return scope.apart(own, words) if own.apart and own.apart.how != INCLUDED else ""


def _snapshot(view: View) -> Snapshot:
    return next(one for one in access.snapshots(person.reader()) if one.snapshot_id == view.snapshot)
