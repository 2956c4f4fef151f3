"""What keeps a file's text from being read."""

from analytics.model.errors import Fault


class DocumentError(Fault):
    """A file whose text cannot be read; the sentence says what to do."""

    area = "document"
