"""What leaves the dashboard as a file: a few at a time, never without end, each noted in the audit."""

from collections.abc import Callable
from threading import BoundedSemaphore

from analytics.model.errors import Fault
from analytics.model.view import View
from analytics.service import access
from analytics.service.access import Resolved
from analytics.service.publishing import now
from analytics.store import Readable
from analytics.store.audit import Act, note

# A file of so many tasks is made within some seconds; who needs more takes the command line.
MOST_TASKS = 50_000
AT_ONCE, PATIENCE = 2, 30.0
VIEWER = "viewer"

_making = BoundedSemaphore(AT_ONCE)


class ExportFault(Fault):
    """A file that cannot be made now."""

    area = "download"


def export(store: Readable, view: View, what: str, make: Callable[[Resolved], bytes], who: str = "") -> bytes:
    """Return the file that `make` makes of a view, and note in the audit that `what` was taken away.

    Raises ExportFault where the view can no longer be read, or too many files are being made.
    """
    resolved = access.resolve(store, view)
    if not isinstance(resolved, Resolved):
        raise ExportFault("gone")
    if not _making.acquire(timeout=PATIENCE):
        raise ExportFault("busy")
    try:
        made = make(resolved)
    finally:
        _making.release()
    note(store.store, "export", resolved.view.snapshot, Act(who or VIEWER, now(), what))
    return made
