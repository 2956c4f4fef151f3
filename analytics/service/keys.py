"""The analyst key: asked for before anything is published, withdrawn or restored."""

import hmac
import os
import secrets
import threading
from collections import deque
from functools import cache
from time import monotonic

from analytics.model.errors import Fault

TRIES, PER_SECONDS = 5, 60.0

_wrong: deque[float] = deque(maxlen=TRIES)
_lock = threading.Lock()


class KeyFault(Fault):
    """A key that cannot be tried now."""

    area = "key"


@cache
def analyst_key() -> str:
    """Return the key: DUNGHAN_ANALYST_KEY, or one made at start-up, which the server prints once."""
    return os.environ.get("DUNGHAN_ANALYST_KEY") or secrets.token_urlsafe(12)


def check(key: str) -> bool:
    """Tell in constant time whether `key` is the analyst key.

    Raises KeyFault after TRIES wrong keys within PER_SECONDS, whoever gave them.
    """
    with _lock:
        now = monotonic()
        if len(_wrong) == TRIES and now - _wrong[0] < PER_SECONDS:
            raise KeyFault("too_many_tries", seconds=int(PER_SECONDS - (now - _wrong[0])) + 1)
        right = hmac.compare_digest(key.encode(), analyst_key().encode())
        if not right:
            _wrong.append(now)
        return right
