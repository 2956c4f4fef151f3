"""The DuckDB file: schema, snapshots, publication."""

from analytics.store.database import Store, StoreError
from analytics.store.staged import Staged

__all__ = ["Staged", "Store", "StoreError"]
