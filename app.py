"""The server. `streamlit run app.py` starts it; the script that draws the pages is analytics/ui/router.py.

A definition, not a script: beside a script, Streamlit would run a file of pages/ on its own when the first
request after a start asks for one, without menu and filters.
"""

import gc
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import click
import streamlit as st
from starlette.middleware import Middleware

from analytics.locale import words
from analytics.model.errors import Fault
from analytics.model.view import LANGUAGES
from analytics.service import desk
from analytics.service.runtime import database_path
from analytics.ui import failing
from analytics.ui.web import address, api, probes, shell, warmup
from analytics.ui.web.guard import Guard
from analytics.ui.web.packed import Packed


@asynccontextmanager
async def lifespan(_: st.App) -> AsyncIterator[None]:
    """Open the store and make ready what the first reader would wait for; then say where we are."""
    say = words(LANGUAGES[0])
    try:
        warmup.warm_up()
    except Fault as fault:
        click.echo(say(fault.key, **fault.values), err=True)
        # Not a SystemExit: the web server would print its whole way through the event loop.
        os._exit(1)
    # What is loaded now stays: no collection need look at it again.
    gc.collect()
    gc.freeze()
    with desk.announced(database_path(), address.loopback()):
        click.echo(address.banner(say))
        yield


app = st.App(
    "analytics/ui/router.py",
    routes=[*probes.ROUTES, *api.ROUTES, *shell.ROUTES],
    middleware=[Middleware(Guard), Middleware(Packed)],
    lifespan=lifespan,
    on_script_error=failing.shown,
)
