"""What changed since the snapshot before: under each figure, and what became overdue."""

from dataclasses import replace

import streamlit as st

from analytics.locale import words
from analytics.model.reading import Readings
from analytics.model.view import View
from analytics.service import access
from analytics.store import snapshots
from analytics.ui import attention, cache, news, person
from analytics.ui.links import link

_OVERDUE = news.NEWS[0]


def beside(view: View) -> View | None:
    """Return the view compared as it is, or else with the snapshot before; None where there is none."""
    if view.compared and view.compared_as_of and view.as_of and view.compared_as_of < view.as_of:
        return view
    own = snapshots.snapshot(person.reader(), view.snapshot)
    before = None if own is None else access.previous(person.reader(), own)
    return None if before is None else view.beside(before.snapshot_id, before.as_of)


def before(view: View) -> Readings | None:
    """Return the numbers of the same question to the snapshot before; None where there is none."""
    compared = beside(view)
    if compared is None:
        return None
    earlier = View(
        page=view.page, snapshot=compared.compared, as_of=compared.compared_as_of, options=view.options,
        filters=view.beside("").filters,
    )  # fmt: skip
    return cache.readings(earlier)


def newly_overdue(view: View) -> None:
    """Draw what became overdue since the snapshot before, the first of it, and the way to all and to more."""
    compared = beside(view)
    if compared is None:
        return
    news.one(compared, _OVERDUE, brief=True)


def further(view: View) -> None:
    """Draw the ways to all that changed, and to the units compared fairly."""
    compared, say = beside(view), words(view.language)
    with st.container(horizontal=True, key="further", gap="small"):
        if compared is not None and compared.compared_as_of is not None:
            day = compared.compared_as_of.day
            link(compared.on("compare"), say("since.all", day=day), icon=":material/compare_arrows:")
        units = replace(view.on("units"), measure=attention.MEASURE)
        link(units, say("attention.units"), icon=":material/filter_alt:")
