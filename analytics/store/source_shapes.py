"""How files with the same headings were read: remembered when such a file is published, for the next one."""

import json
from collections.abc import Mapping
from typing import Any

from analytics.store.audit import Act
from analytics.store.database import Store


def recall(store: Store, shape: str) -> dict[str, Any] | None:
    """Return the mapping that was last published with this shape; None where there was none."""
    with store.cursor() as cursor:
        row = cursor.execute(
            "SELECT mapping FROM source_shape WHERE shape = $shape ORDER BY remembered_at DESC LIMIT 1",
            {"shape": shape},
        ).fetchone()
    return None if row is None else dict(json.loads(row[0]))


def remember(store: Store, shape: str, mapping: Mapping[str, object], act: Act) -> None:
    """Keep the mapping for the next file of this shape."""
    said = json.dumps(mapping, ensure_ascii=False)
    with store.transaction() as cursor:
        cursor.execute("DELETE FROM source_shape WHERE shape = $shape", {"shape": shape})
        cursor.execute("INSERT INTO source_shape VALUES (?, ?, ?, ?)", [shape, said, act.at, act.who])
