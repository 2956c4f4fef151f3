"""What was done with a snapshot that leaves it as it is: an export."""

from analytics.store.database import Store
from analytics.store.publish import Act


def note(store: Store, what: str, snapshot_id: str, act: Act) -> None:
    """Keep a line in the audit."""
    with store.transaction() as cursor:
        cursor.execute(
            "INSERT INTO audit VALUES (?, ?, ?, ?, ?)", [act.at, act.who, what, snapshot_id, act.why]
        )
