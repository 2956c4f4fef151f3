"""What every request passes: the names the server answers to, closed doors, security headers."""

import os

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from analytics.locale import words
from analytics.model.view import LANGUAGES
from analytics.ui.web.address import known_host, shared
from analytics.ui.web.shell import script_hashes

_CLOSED = ("/_stcore/metrics", "/_stcore/agent/")
_FIXED = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # The address holds what a reader searched for: it goes to nobody else.
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class Guard:
    """ASGI middleware before Streamlit's own."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse, or pass on and put the headers on the answer."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        host = Headers(scope=scope).get("host", "")
        answer = _refusal(host, scope["path"]) or self.app
        own = _FIXED | _by_host(host, scope["scheme"])

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(own)
            await send(message)

        await answer(scope, receive, send_guarded)


def _refusal(host: str, path: str) -> PlainTextResponse | None:
    if not known_host(host):
        return PlainTextResponse(words(LANGUAGES[0])("serve.unknown_host"), 400)
    if any(door in path for door in _CLOSED) and os.environ.get("DUNGHAN_METRICS") != "1":
        return PlainTextResponse(words(LANGUAGES[0])("serve.closed"), 404)
    return None


def _by_host(host: str, scheme: str) -> dict[str, str]:
    policy = {
        "default-src": "'self'",
        "script-src": f"'self' {script_hashes()}",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        # Older browsers do not count web sockets as 'self'.
        "connect-src": f"'self' ws://{host} wss://{host}" if known_host(host) else "'self'",
        "worker-src": "'self' blob:",
        "object-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
    }
    headers = {"Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in policy.items())}
    # Over plain HTTP a browser ignores it, with an error in its console, except on the machine itself.
    if scheme in ("https", "wss") or not shared(f"//{host}"):
        headers["Cross-Origin-Opener-Policy"] = "same-origin"
    return headers
