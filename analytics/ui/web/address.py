"""Where others reach this server."""

import os
import re
import socket
from io import StringIO
from ipaddress import ip_address
from urllib.parse import urlsplit

import segno
import streamlit as st

from analytics.locale import Words
from analytics.service.keys import analyst_key

_HOST = re.compile(r"(?P<name>[a-z0-9._-]*|\[[0-9a-f:.]+\])(:[0-9]{1,5})?")


def address() -> str:
    """Return the address to share: DUNGHAN_URL where it is set, else the one that is served."""
    own = os.environ.get("DUNGHAN_URL", "").rstrip("/")
    if own:
        return own
    host = st.get_option("server.address") or "0.0.0.0"  # noqa: S104
    if host in ("0.0.0.0", "::"):  # noqa: S104
        host = network_address() or "localhost"
    elif host == "127.0.0.1":
        host = "localhost"
    return f"http://{host}:{st.get_option('server.port')}"


def loopback() -> str:
    """Return the address at which commands on this machine reach the server."""
    host = st.get_option("server.address")
    own = host if host and host not in ("0.0.0.0", "::", "localhost") else "127.0.0.1"  # noqa: S104
    return f"http://{own}:{st.get_option('server.port')}"


def shared(url: str) -> bool:
    """Whether people at other machines can open `url`."""
    host = urlsplit(url).hostname or ""
    return host != "localhost" and not (_literal(host) and ip_address(host).is_loopback)


def known_host(host: str) -> bool:
    """Whether a request may name `host` (as in its Host header, port and all).

    An attack by DNS rebinding always comes under a name of the attacker's, so addresses in figures are
    let in, and names only where they are this server's.
    """
    written = _HOST.fullmatch(host.lower())
    if written is None:
        return False
    name = written["name"].strip("[]")
    names = {"", "localhost", socket.gethostname().lower(), urlsplit(address()).hostname}
    return name in names or _literal(name)


def network_address() -> str | None:
    """Return this machine's address in its network, None where it has none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # Sends nothing: it only asks which of its addresses the machine would send from.
            probe.connect(("192.0.2.254", 9))
        except OSError:
            return None
        found: str = probe.getsockname()[0]
    return None if ip_address(found).is_loopback else found


def banner(words: Words) -> str:
    """Return what the terminal says at the start: the address, its QR code where others reach it, the key."""
    url = address()
    return "\n".join(
        (
            words("serve.shared" if shared(url) else "serve.local", url=url),
            _qr(url) if shared(url) else "",
            words("serve.key_set")
            if "DUNGHAN_ANALYST_KEY" in os.environ
            else words("serve.key", key=analyst_key()),
        )
    )


def _qr(url: str) -> str:
    picture = StringIO()
    segno.make(url, error="m").terminal(picture, compact=True)
    return picture.getvalue()


def _literal(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
