"""What is done once at the start so that the first reader need not wait for it."""

from importlib import import_module

from analytics.model.filters import CUBED
from analytics.model.scope import Scope
from analytics.model.view import View
from analytics.service.access import Resolved, readings, resolve
from analytics.service.runtime import store
from analytics.store import Reader

# Streamlit loads these with the first table, we the last with the first funnel.
_SLOW_IMPORTS = ("pandas", "pyarrow", "scipy.special")


def warm_up() -> None:
    """Open the store, read the newest snapshot once, and load the slow libraries; raise what goes wrong."""
    opened = Reader(store(), Scope())
    resolved = resolve(opened, View())
    if isinstance(resolved, Resolved):
        readings(opened, resolved.view, CUBED)
    for name in _SLOW_IMPORTS:
        import_module(name)
