"""The loopback API: what the command line asks while the server has the database open."""

import json

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from analytics.model.errors import Fault
from analytics.service.answers import ANSWERS
from analytics.service.desk import admitted
from analytics.service.runtime import store

_LOOPBACK = ("127.0.0.1", "::1")
_LARGEST = 1 << 20


async def answer(request: Request) -> JSONResponse:
    """Answer a question that comes from this machine and shows the token."""
    shown = request.headers.get("authorization", "").removeprefix("Bearer ")
    if request.client is None or request.client.host not in _LOOPBACK or not admitted(shown):
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


ROUTES = (Route("/api/v1/{question}", answer, methods=["POST"]),)
