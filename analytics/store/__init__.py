"""The DuckDB file: schema, snapshots, publication."""

from analytics.store.database import Store, StoreError
from analytics.store.reader import Readable, Reader
from analytics.store.staged import Staged

__all__ = ["Readable", "Reader", "Staged", "Store", "StoreError"]
