"""Links that carry the full view, and the tasks behind a number."""

from collections.abc import Iterable
from urllib.parse import urlencode

import streamlit as st

from analytics.model.filters import Filters
from analytics.model.view import View
from analytics.ui import sitemap


def link(view: View, label: str, **look: str) -> None:
    """Draw a link to `view`; `label` is Markdown, so text from the data in it is escaped by the caller."""
    st.page_link(sitemap.page(view.page), label=label, query_params=view.to_query(), **look)  # type: ignore[arg-type]


def address(view: View, anchor: str) -> str:
    """Return the path of `view`, down to a place on its page, for a link inside Markdown."""
    return f"/{view.page}?{urlencode(view.to_query(), doseq=True)}#{anchor}"


def narrowed(filters: Filters, dimension: str, values: Iterable[str]) -> Filters | None:
    """Return `filters` with only `values` left in `dimension`; None where they leave nothing."""
    chosen = filters.values(dimension)
    left = tuple(value for value in values if not chosen or value in chosen)
    return filters.having(dimension, left) if left else None


def behind(view: View, dimension: str, values: Iterable[str]) -> View | None:
    """Return the list of the view's own tasks that a figure counts; None where there can be none."""
    filters = narrowed(view.filters, dimension, values)
    return None if filters is None else view.on("tasks").filtered(filters)


def segment(view: View, dimension: str, value: str, status: str | None) -> View:
    """Return the list of the tasks in one cell of a breakdown, which leaves its own filters aside."""
    filters = view.filters.having(dimension, (value,)).having("status", (status,) if status else ())
    return view.on("tasks").filtered(filters)
