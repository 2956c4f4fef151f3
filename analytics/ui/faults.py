"""What a page says of a fault: of the database nothing that only the server's own people should know."""

import logging

from analytics.locale import Words
from analytics.model.errors import Fault
from analytics.store import StoreError
from analytics.ui.escape import escaped

_log = logging.getLogger(__name__)
# What readers are told, by what happened; of all else that no database can be opened.
_HERE = {
    "damaged": "here.damaged",
    "failed": "here.failed",
    "disk_full": "here.disk_full",
    "original_changed": "here.original_changed",
}


def said(fault: Fault, say: Words) -> str:
    """Return a fault as Markdown; where the server keeps its files is told in its log alone."""
    whole = say(fault.key, **fault.values)
    if not isinstance(fault, StoreError):
        return escaped(whole)
    _log.error(whole)
    return escaped(say(_HERE.get(fault.code, "here.closed")))
