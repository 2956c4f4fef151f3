"""A page as the tests read it, without a browser."""

import json
from collections.abc import Callable, Iterator, Mapping
from time import time
from typing import Any

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block

from analytics.model.snapshot import Snapshot
from analytics.model.view import PAGES
from analytics.service import runtime
from analytics.store import snapshots
from tests.serving import ROOT

AUTH = {"redirect_uri": "http://localhost/oauth2callback", "cookie_secret": "x" * 40}
# What opens a page with the parameters of a link.
Open = Callable[..., AppTest]


def snapshot() -> Snapshot:
    """Return the newest snapshot of the open database."""
    return snapshots.snapshots(runtime.store())[0]


def text(app: AppTest) -> str:
    """Return all that the page says."""
    shown = [*app.markdown, *app.caption, *app.title, *app.header, *app.subheader, *app.button]
    said = [getattr(one, "value", "") if not hasattr(one, "label") else one.label for one in shown]
    return "\n".join([*map(str, said), *(link.label for link in links(app))])


def box(app: AppTest, name: str) -> Block | None:
    """Return the container that a page draws under a key; None where it draws none."""
    return next(
        (one for one in blocks(app.main) if str(getattr(one.proto, "id", "")).endswith(f"-{name}")), None
    )


def blocks(block: Block) -> Iterator[Block]:
    """Yield all containers in a container."""
    for one in block.children.values():
        if isinstance(one, Block):
            yield one
            yield from blocks(one)


def charts(app: AppTest | Block) -> list[dict[str, Any]]:
    """Return what the browser is told of each chart: its figure, its alternative text, and what is chosen."""
    return [json.loads(one.proto.json) for one in app.get("bidi_component")]


def links(app: AppTest | Block) -> list[Any]:
    """Return the links of the page, as the browser gets them."""
    return [one.proto for one in app.get("page_link")]


def logged_in(roles: Mapping[str, Any], page: str, email: str = "", **query: str) -> AppTest:
    """Open a page where a provider is configured, as somebody who has logged in there, or as nobody."""
    app = AppTest.from_file(ROOT / "analytics" / "ui" / "router.py", default_timeout=60)
    app.secrets["auth"], app.secrets["roles"] = AUTH, dict(roles)
    if email:
        claims: Mapping[str, Any] = {"is_logged_in": True, "email": email, "exp": time() + 600}
        app.user.update(claims)
    if page != PAGES[0]:
        app.switch_page(f"../../pages/{page}.py")
    for name, value in query.items():
        app.query_params[name] = value
    return app.run()


def sent(app: AppTest) -> str:
    """Return all that the browser is sent: texts, tables, charts, links, tooltips."""
    protos = [getattr(node, "proto", None) for node in app._tree]
    return "\n".join(one.SerializeToString().decode(errors="replace") for one in protos if one is not None)
