"""Who reads: the person before this screen, and what they may see.

By a share link, whoever opens it; else, where a provider is configured, who has logged in there; else
anybody, past the passphrase where one is set, and an analyst where the key was shown.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from time import time
from typing import Any

import streamlit as st

from analytics.model.errors import Fault
from analytics.model.scope import Scope
from analytics.service import keys, people, runtime, shares
from analytics.service.keys import Gate
from analytics.service.people import AccessFault, Person
from analytics.store import Reader

KEY_HOLDER = "analyst"
_KEY_SHOWN, _PASSED, _TOLD = "analyst_key_shown", "passphrase_passed", "refusals_told"
_acting: ContextVar[Person | None] = ContextVar("acting", default=None)


def current() -> Person:
    """Return who reads; raise AccessFault where nobody may."""
    acting = _acting.get()
    if acting is not None:
        return acting
    token = st.query_params.get("share")
    if token:
        return shares.opened(runtime.store(), token)
    if by_provider():
        return _logged_in()
    if passphrase() and not st.session_state.get(_PASSED):
        raise AccessFault("passphrase_needed")
    shown = bool(st.session_state.get(_KEY_SHOWN))
    return Person(who=KEY_HOLDER if shown else "", scope=Scope(analyst=shown))


def reader() -> Reader:
    """Return the store as the person before this screen may read it; what draws a page reads through it."""
    return shares.reader(runtime.store(), current().scope)


def desk() -> Reader:
    """Return the store as a file on the desk is held against it: whole lists, classified tasks as one may."""
    return Reader(runtime.store(), Scope(cleared=current().scope.cleared))


@contextmanager
def acting(one: Person) -> Iterator[None]:
    """Read as `one` outside of a page, where nobody sits before it; a link must still be good."""
    again = shares.opened(runtime.store(), one.share) if one.share else one
    before = _acting.set(again)
    try:
        yield
    finally:
        _acting.reset(before)


def at_desk(one: Person) -> bool:
    """Whether the analysts' pages are there: where the key is asked for, for everybody, but by no link."""
    return not one.share and (one.scope.analyst or not by_provider())


def by_provider() -> bool:
    """Whether people log in at a provider."""
    return "auth" in _secrets()


def passphrase() -> str:
    """Return the passphrase of the meeting, '' where none is set."""
    return os.environ.get("DUNGHAN_PASSPHRASE", "")


def passed(typed: str) -> bool:
    """Let the person in who knows the passphrase; raise KeyFault after too many wrong ones."""
    st.session_state[_PASSED] = _gate(passphrase()).check(typed)
    return bool(st.session_state[_PASSED])


def shows_key(typed: str) -> bool:
    """Make an analyst, while this screen is open, of who shows the key; raise KeyFault as above."""
    st.session_state[_KEY_SHOWN] = keys.check(typed)
    return bool(st.session_state[_KEY_SHOWN])


def told(fault: Fault) -> None:
    """Note a refusal in the audit, each once while this screen is open."""
    seen = st.session_state.setdefault(_TOLD, set())
    if fault.code not in seen:
        seen.add(fault.code)
        people.refused(runtime.store(), fault, str(fault.values.get("who", "")))


def _logged_in() -> Person:
    claims = st.user.to_dict()
    if not claims.get("is_logged_in"):
        raise AccessFault("login_needed")
    return people.person(claims, _secrets().get("roles") or {}, time())


def _secrets() -> dict[str, Any]:
    """Return the administrator's configuration, nothing where there is none."""
    try:
        return st.secrets.to_dict()
    except FileNotFoundError:
        return {}


@cache
def _gate(phrase: str) -> Gate:
    return Gate(phrase)
