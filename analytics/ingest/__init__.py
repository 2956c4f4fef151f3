"""Files become checked lists of tasks."""

from analytics.ingest.errors import IngestError
from analytics.ingest.staging import stage

__all__ = ["IngestError", "stage"]
