"""By which names units are told to who reads: those of the register that a view is pinned to."""

from functools import lru_cache

from analytics.model.scope import Scope
from analytics.model.units import AS_WRITTEN, Naming, Register
from analytics.model.view import View
from analytics.store import Readable, Store, unit_log
from analytics.store.reader import telling


def newest(store: Readable) -> int:
    """Return the newest version of the register that a reader has: by a share link, the link's own."""
    if store.scope.ceiling is not None:
        return store.scope.ceiling.options.register or 0
    return unit_log.newest(store.store)


def register(store: Readable, version: int) -> Register:
    """Return the register at a version."""
    return _register(store.store, version)


def naming(store: Readable, view: View) -> Naming:
    """Return how a pinned view names units."""
    version = view.options.register
    return _naming(store.store, version, view.options.rollup) if version else AS_WRITTEN


def asked(store: Readable, view: View) -> Readable:
    """Return the reader of a pinned view: bounded by the units whose tasks it counts, told units its way."""
    return telling(store.under(view.options.role), naming(store, view))


def as_listed(store: Readable, view: View) -> Readable:
    """Return the same reader, told units by the names that lists write."""
    return telling(store.under(view.options.role), naming(store, view).as_listed())


def reach(store: Store, scope: Scope) -> tuple[str, ...]:
    """Return the names for which a scope's units may stand: aliases that still hold, and where somebody came
    by a link, held when it was made."""
    if scope.units is None:
        return ()
    names = _names(register(store, unit_log.newest(store)), scope)
    if scope.ceiling is not None:
        names &= _names(register(store, scope.ceiling.options.register or 0), scope)
    return tuple(sorted(names))


def _names(known: Register, scope: Scope) -> set[str]:
    return {name for unit in scope.units or () for name in known.names_of(unit)}


@lru_cache(maxsize=64)
def _register(store: Store, version: int) -> Register:
    return Register.of(unit_log.log(store), version)


@lru_cache(maxsize=256)
def _naming(store: Store, version: int, rollup: str) -> Naming:
    return Naming(register(store, version), rollup)
