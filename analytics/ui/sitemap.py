"""The pages there are. Their scripts stand in the project's `pages/`; a file's name is its address."""

from pathlib import Path

import streamlit as st
from streamlit.navigation.page import Page

from analytics.locale import Words
from analytics.model.view import PAGES

FOLDER = Path(__file__).parents[2] / "pages"


def page(name: str, words: Words | None = None) -> Page:
    """Return the page called `name`, with its title where its words are given."""
    title = None if words is None else f"{words(f'page.{name}')} · {words('brand.name')}"
    first = name == PAGES[0]
    return st.Page(FOLDER / f"{name}.py", title=title, url_path="" if first else name, default=first)


def pages(words: Words) -> list[Page]:
    """Return all pages, the default one first."""
    return [page(name, words) for name in PAGES]
