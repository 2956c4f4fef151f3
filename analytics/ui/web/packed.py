"""Streamlit's own static files, and plotly.js, packed: 2 MB instead of 6 on a first visit.

A file is packed when it is first asked for and kept in the user's cache, under Streamlit's version; the names
of files change with what is in them, or tell their version. Gzip and not Brotli: browsers take Brotli from
HTTPS and localhost only, and a meeting opens the address of a machine in its network.
"""

import gzip
import os
from pathlib import Path
from tempfile import NamedTemporaryFile

import streamlit as st
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, Response
from starlette.routing import Mount, Router
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send

PLAIN = Path(st.__file__).parent / "static" / "static"
KEPT = Path(__file__).parents[1] / "static" / "kept"
_TEXT = {".js", ".css", ".svg", ".json", ".html"}


class Packed:
    """ASGI middleware before Streamlit's own static files: it lets no route of ours stand in their place."""

    def __init__(self, app: ASGIApp) -> None:
        folders = {"/static": PLAIN, "/app/static/kept": KEPT}
        mounts = [
            Mount(path, PackedFiles(directory=one, follow_symlink=True)) for path, one in folders.items()
        ]
        self._routed = Router(mounts, default=app, redirect_slashes=False)
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer for a static file, pass everything else on."""
        await (self._routed if scope["type"] == "http" else self._app)(scope, receive, send)


class PackedFiles(StaticFiles):
    """Answers with the packed file whoever takes it, and with the plain one everybody else."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Return a file, packed where it can be."""
        try:
            response = await super().get_response(path, scope)
        except HTTPException as refusal:
            return Response(status_code=refusal.status_code)
        if isinstance(response, FileResponse) and _takes_gzip(Headers(scope=scope)):
            packed = await run_in_threadpool(packed_copy, Path(response.path))
            if packed is not None:
                response = self.file_response(packed, packed.stat(), scope)
                response.headers["Content-Encoding"] = "gzip"
        response.headers["Vary"] = "Accept-Encoding"
        response.headers["Cache-Control"] = "public, immutable, max-age=31536000"
        return response


def packed_copy(plain: Path) -> Path | None:
    """Return the packed copy of a file; None for a picture or a font, or where none can be kept."""
    if plain.suffix not in _TEXT:
        return None
    packed = folder() / plain.parent.name / f"{plain.name}.gz"
    try:
        if not packed.exists():
            packed.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            _pack(plain, packed)
    except OSError:
        return None
    return packed


def folder() -> Path:
    """Return where the packed files of this version are kept: only their owner can write there."""
    cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(cache) / "dung-han" / f"streamlit-{st.__version__}"


def _pack(plain: Path, packed: Path) -> None:
    """Write the packed file whole or not at all: another request may be packing the same."""
    with NamedTemporaryFile(dir=packed.parent, delete=False) as made:
        made.write(gzip.compress(plain.read_bytes(), 9, mtime=0))
    os.replace(made.name, packed)


def _takes_gzip(headers: Headers) -> bool:
    offers = (one.replace(" ", "").lower() for one in headers.get("accept-encoding", "").split(","))
    return any(offer == "gzip" or (offer.startswith("gzip;q=") and offer[7:].strip("0.")) for offer in offers)
