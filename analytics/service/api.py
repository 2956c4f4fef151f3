"""The loopback API: what the command line asks while the server has the database open."""

import json
from collections.abc import Callable

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from analytics.model.errors import Fault
from analytics.service.answers import ANSWERS
from analytics.service.desk import admitted
from analytics.store import Store

_LOOPBACK = ("127.0.0.1", "::1")
_LARGEST = 1 << 20


def routes(store: Callable[[], Store], token: Callable[[], str]) -> tuple[Route, ...]:
    """Return the routes under /api/v1, open to this machine and to holders of the token."""

    async def answer(request: Request) -> JSONResponse:
        shown = request.headers.get("authorization", "").removeprefix("Bearer ")
        near = request.client is not None and request.client.host in _LOOPBACK
        if not (near and token() and admitted(token(), shown)):
            return JSONResponse({}, 403)
        question = request.path_params["question"]
        if question not in ANSWERS:
            return JSONResponse({}, 404)
        if int(request.headers.get("content-length", _LARGEST)) >= _LARGEST:
            return JSONResponse({}, 413)
        asked = json.loads(await request.body())
        try:
            return JSONResponse(await run_in_threadpool(lambda: ANSWERS[question](store(), asked)))
        except Fault as fault:
            values = {name: str(value) for name, value in fault.values.items()}
            return JSONResponse({"area": fault.area, "code": fault.code, "values": values}, 422)

    return (Route("/api/v1/{question}", answer, methods=["POST"]),)
