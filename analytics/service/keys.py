"""The analyst key: asked for before anything is published, withdrawn or restored."""

import hmac
import os
import secrets
from collections import deque
from collections.abc import Callable
from functools import cache
from threading import Lock
from time import monotonic

from analytics.model.errors import Fault

TRIES, PER_SECONDS = 5, 60.0


class KeyFault(Fault):
    """A key that cannot be tried now."""

    area = "key"


class Gate:
    """Knows the key, and how often a wrong one was tried, whoever tried it."""

    def __init__(self, key: str, clock: Callable[[], float] = monotonic) -> None:
        self._key = key.encode()
        self._clock = clock
        self._wrong: deque[float] = deque(maxlen=TRIES)
        self._lock = Lock()

    def check(self, key: str) -> bool:
        """Tell in constant time whether `key` is the key.

        Raises KeyFault after TRIES wrong keys within PER_SECONDS, even for the right one.
        """
        with self._lock:
            now = self._clock()
            if len(self._wrong) == TRIES and now - self._wrong[0] < PER_SECONDS:
                raise KeyFault("too_many_tries", seconds=int(PER_SECONDS - (now - self._wrong[0])) + 1)
            right = hmac.compare_digest(key.encode(), self._key)
            if not right:
                self._wrong.append(now)
            return right


@cache
def analyst_key() -> str:
    """Return the key: DUNGHAN_ANALYST_KEY, or one made at start-up, which the server prints once."""
    return os.environ.get("DUNGHAN_ANALYST_KEY") or secrets.token_urlsafe(12)


@cache
def _gate() -> Gate:
    return Gate(analyst_key())


def check(key: str) -> bool:
    """Tell whether `key` is this process's analyst key; raise KeyFault after too many wrong ones."""
    return _gate().check(key)
