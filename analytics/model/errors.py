"""What can go wrong, as words can tell it.

Fault
├── IngestError     a file that cannot be read as a list           (analytics.ingest)
├── StoreError      a database that cannot be opened or trusted    (analytics.store)
├── PublishError    a list that may not be published, or undone    (analytics.service)
└── AccessFault     somebody who may not read, and why             (analytics.service)
"""


class Fault(Exception):
    """An error for people: the sentence stands in the catalogues under `area.code`, with `values` put in."""

    area = "fault"

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(f"{self.area}.{code}")
        self.code = code
        self.values = values

    @property
    def key(self) -> str:
        """The sentence's key in the catalogues."""
        return f"{self.area}.{self.code}"
