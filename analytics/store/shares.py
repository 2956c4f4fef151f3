"""Share links as they are kept: made, looked up, revoked; each with its line in the audit."""

import os
import secrets
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from analytics.store.audit import Act, noted
from analytics.store.database import Store

_COLUMNS = "share_id, made_at, made_by, note, expires_at, snapshot_id, ceiling, revoked_at, revoked_by"


@dataclass(frozen=True)
class Share:
    """A link as it is kept."""

    share_id: str
    made_at: datetime
    made_by: str
    note: str
    expires_at: datetime
    snapshot_id: str
    ceiling: str
    revoked_at: datetime | None = None
    revoked_by: str | None = None


def keep(store: Store, share: Share) -> None:
    """Keep a new link."""
    with store.transaction() as cursor:
        values = [getattr(share, name) for name in _COLUMNS.split(", ")]
        cursor.execute("INSERT INTO share VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", values)
        noted(cursor, "share", share.snapshot_id, Act(share.made_by, share.made_at, share.share_id[:8]))
    store.checkpoint()


def revoke(store: Store, share: Share, act: Act) -> None:
    """Let a link lead nowhere from now on."""
    with store.transaction() as cursor:
        cursor.execute(
            "UPDATE share SET revoked_at = $at, revoked_by = $who"
            " WHERE share_id = $id AND revoked_at IS NULL",
            {"at": act.at, "who": act.who, "id": share.share_id},
        )
        noted(cursor, "revoke", share.snapshot_id, Act(act.who, act.at, share.share_id[:8]))
    store.checkpoint()


def shares(store: Store) -> tuple[Share, ...]:
    """Return all links, the newest first."""
    with store.cursor() as cursor:
        rows = cursor.execute(f"SELECT {_COLUMNS} FROM share ORDER BY made_at DESC, share_id").fetchall()
    return tuple(Share(*row) for row in rows)


def share(store: Store, share_id: str) -> Share | None:
    """Return the link called `share_id`; None where there is none."""
    with store.cursor() as cursor:
        row = cursor.execute(
            f"SELECT {_COLUMNS} FROM share WHERE share_id = $id", {"id": share_id}
        ).fetchone()
    return None if row is None else Share(*row)


def secret(store: Store) -> bytes:
    """Return what links are signed with: kept beside the database, for its own user to read."""
    path = store.path.with_name(f"{store.path.name}.share-key")
    if not path.exists():
        _make(path)
    return path.read_bytes()


def _make(path: Path) -> None:
    """Write a secret whole, and never over one that another process has just written."""
    made = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as opened:
        opened.write(secrets.token_bytes(32))
    try:
        os.link(made, path)
    except FileExistsError:
        pass
    finally:
        made.unlink()
