"""Who reads: the person before this screen, and what they may see."""

from analytics.model.scope import Scope
from analytics.service import runtime
from analytics.store import Reader


def scope() -> Scope:
    """Return what the person before this screen may read."""
    return Scope()


def reader() -> Reader:
    """Return the store as the person before this screen may read it; what draws a page reads through it."""
    return Reader(runtime.store(), scope())
