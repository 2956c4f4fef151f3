"""What a supervisor asks: does the process live, and can it answer a question?"""

import logging

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from analytics.model.view import PAGES
from analytics.service.access import entry
from analytics.service.runtime import store


async def healthz(_: Request) -> PlainTextResponse:
    """Say that the process lives."""
    return PlainTextResponse("ok")


async def readyz(_: Request) -> PlainTextResponse:
    """Say whether the database opens and a query answers."""
    try:
        await run_in_threadpool(lambda: entry(store(), PAGES[0], {}))
    except Exception:
        # Whatever is wrong, the answer is "not ready"; what it was is for the log, not for the caller.
        logging.getLogger(__name__).exception("not ready")
        return PlainTextResponse("not ready", 503)
    return PlainTextResponse("ok")


ROUTES = (Route("/healthz", healthz), Route("/readyz", readyz))
