"""The address that opens a view: what Share gives, and what stands on every file."""

from urllib.parse import urlencode

from analytics.model.view import PAGES, View


def link(base: str, view: View) -> str:
    """Return the address of a view on the server at `base`; the first page has no path of its own."""
    path = "" if view.page == PAGES[0] else view.page
    return f"{base}/{path}?{urlencode(view.to_query(), doseq=True)}"


def pinned(base: str, view: View) -> str:
    """Return the address of the first page with a view's figures."""
    return link(base, view.on(PAGES[0]))
