"""Files become checked lists of tasks."""

from analytics.ingest.errors import IngestError
from analytics.ingest.recognition import Column, Recognised, recognise, refused_rows
from analytics.ingest.staging import stage

__all__ = ["Column", "IngestError", "Recognised", "recognise", "refused_rows", "stage"]
