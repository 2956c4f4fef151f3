"""What keeps a file from being read as a list of tasks."""

from analytics.model.errors import Fault


class IngestError(Fault):
    """A file refused whole: nothing of it is published."""

    area = "ingest"
