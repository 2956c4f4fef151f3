"""The HTML in which Streamlit draws the pages, in the reader's language and with nothing of the outside."""

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from html import escape
from pathlib import Path

import streamlit as st
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from analytics.locale import Words, words
from analytics.model.scope import Scope
from analytics.model.view import LANGUAGES, PAGES
from analytics.service.access import entry
from analytics.service.runtime import store
from analytics.store import Reader
from analytics.ui import person
from analytics.ui.web import builtin
from analytics.ui.web.packed import KEPT

_INDEX = Path(st.__file__).parent / "static" / "index.html"
_FONT = "./app/static/be-vietnam-pro-vietnamese-400-normal.woff2"
_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
# Streamlit looks for its back end below the page's own path first, two errors in the browser's console.
_BACK_END = '<script>window.__streamlit = {BACKEND_BASE_URL: new URL(".", location.href).href}</script>'
# The language is switched, and switched back, inside the open page: the document's own follows its address.
# Calendars and numbers in tables follow what the browser calls its own.
_LANGUAGE = """<script>{
  const root = document.documentElement, spoken = {vi: "vi-VN", en: "en-GB"}
  Object.defineProperty(navigator, "language", {get: () => spoken[root.lang]})
  Object.defineProperty(navigator, "languages", {get: () => [spoken[root.lang]]})
  window.navigation?.addEventListener("currententrychange", () => {
    const asked = new URLSearchParams(location.search).get("lang") ?? root.lang
    if (!(asked in spoken) || asked === root.lang) return
    root.lang = asked
    dispatchEvent(new Event("languagechange"))
  })
}</script>"""
# Charts are laid out for the window's width, on a wall and on slides for its height as well, which the
# connection tells and no other request. Another size is told by another connection, in the same session; then
# the page is run as after a step in its history.
_SIZE = """<script>{
  const tall = () => (innerWidth >= 1800 || location.pathname.endsWith("/present") ? innerHeight : "")
  const size = () => `${innerWidth} ${tall()}`
  const tell = () => {
    document.cookie = `width=${innerWidth}; path=/; SameSite=Strict`
    document.cookie = `height=${innerHeight}; path=/; SameSite=Strict`
  }
  const app = (state) => document.querySelector(".stApp")?.dataset[state]
  const connected = () => app("testConnectionState") === "CONNECTED"
  let socket, waiting, told = size()
  tell()
  window.WebSocket = class extends WebSocket {
    constructor(...how) {
      super(...how)
      socket = this
    }
  }
  const follow = () => {
    if (size() === told) return
    if (!connected() || app("testScriptState") !== "notRunning") return later(follow)
    told = size()
    tell()
    const before = socket
    before.close()
    const again = () => {
      if (socket === before || !connected()) return later(again)
      dispatchEvent(new PopStateEvent("popstate", {state: history.state}))
    }
    later(again)
  }
  const later = (what) => {
    clearTimeout(waiting)
    waiting = setTimeout(what, 300)
  }
  addEventListener("resize", () => later(follow))
}</script>"""
_OURS = ("popovers", "copy", "print", "words", "slides")
# Behind all that Streamlit writes into the head, and there before its first element: nothing is drawn twice.
_STYLE = f"<style>{Path(__file__).parents[1].joinpath('style.css').read_text('utf-8')}</style>"
_BUILT_IN = f'<meta name="builtin" content="{escape(builtin.told())}">'
# Asked for at once, and there when the first chart comes.
_PLOTLY = "".join(
    f'<link rel="modulepreload" href="./app/static/kept/{one.name}">' for one in KEPT.glob("*.js")
)
_OWN = "".join(f'<script src="./app/static/{name}.js" defer></script>' for name in _OURS)


async def page(request: Request) -> Response:
    """Answer a page: first send a link that does not say which snapshot to the one that does.

    A redirect leaves no entry in the browser's history, and the address bar is what people share.
    """
    name = request.url.path.strip("/") or PAGES[0]
    query = {key: request.query_params.getlist(key) for key in request.query_params}
    # Whoever has to say first who they are is told of no snapshot before.
    closed = person.by_provider() or person.passphrase() or "share" in query
    pinned = None if closed else await run_in_threadpool(lambda: entry(Reader(store(), Scope()), name, query))
    if pinned is not None:
        return RedirectResponse(f"?{pinned}", headers={"Cache-Control": "no-store"})
    language = request.query_params.get("lang")
    html = shell(language if language in LANGUAGES else LANGUAGES[0])
    return HTMLResponse(html, headers={"Cache-Control": "no-cache"})


async def home(request: Request) -> Response:
    """Send the first page's own name to the root, the only path at which Streamlit serves it."""
    return RedirectResponse(f"./?{request.url.query}")


ROUTES = (
    Route("/", page),
    Route(f"/{PAGES[0]}", home),
    *(Route(f"/{name}", page) for name in PAGES[1:]),
)


@cache
def shell(language: str) -> str:
    """Return Streamlit's index.html with our title, language and typeface, and without the agents' door."""
    say = words(language)
    edits = (
        (r'<html lang="en">', f'<html lang="{language}">'),
        (r"<title>.*?</title>", f"<title>{say('serve.title')}</title>"),
        (r"<!--(?:(?!-->).)*agent API.*?-->\s*<link[^>]*service-desc[^>]*>\s*", ""),
        (r"<noscript>.*?</noscript>", f"<noscript><p>{say('serve.no_script')}</p></noscript>"),
        (r"\./static/media/SourceSans[^\"]*", _FONT),
        (r"(?=<script>)", _BACK_END),
        (r"(?=</head>)", _PLOTLY + _LANGUAGE + _SIZE + _BUILT_IN + _OWN),
        (r'(?=<div id="root">)', _STYLE),
        (r'(?<=<div id="root">)', _opening(say)),
    )
    html = _INDEX.read_text("utf-8")
    for old, new in edits:
        # A backslash in what is put in is only a backslash.
        html = re.sub(old, new.replace("\\", r"\\"), html, count=1, flags=re.DOTALL)
    return html


def _opening(say: Words) -> str:
    """Return the outline of a page: what is seen until Streamlit draws, seconds later on a slow machine."""
    told = f"{say('brand.name')} · {say('serve.opening')}"
    return f'<div class="opening" role="status"><p>{told}</p>{"<i></i>" * 9}</div>'


@cache
def script_hashes() -> str:
    """Return the CSP sources of the scripts written inside the HTML: nothing else inline may run."""
    scripts = _SCRIPT.findall(shell(LANGUAGES[0])) + _SCRIPT.findall(_INDEX.read_text("utf-8"))
    hashes = {b64encode(sha256(text.encode()).digest()).decode() for text in scripts}
    return " ".join(f"'sha256-{one}'" for one in sorted(hashes))
