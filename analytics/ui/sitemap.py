"""The pages there are. Their scripts stand in the project's `pages/`; a file's name is its address."""

from functools import cache
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import Page

from analytics.locale import Words
from analytics.model.view import PAGES

FOLDER = Path(__file__).parents[2] / "pages"


@cache
def page(name: str) -> Page:
    """Return the page called `name` for links to it: making one takes a look at the disk."""
    return _page(name, None)


def pages(words: Words) -> list[Page]:
    """Return all pages with their titles, the default one first; each run opens one of its own."""
    return [_page(name, f"{words(f'page.{name}')} · {words('brand.name')}") for name in PAGES]


def _page(name: str, title: str | None) -> Page:
    first = name == PAGES[0]
    return st.Page(FOLDER / f"{name}.py", title=title, url_path="" if first else name, default=first)
