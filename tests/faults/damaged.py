"""A file that is cut off, or in which a bit is another."""

import random
from collections.abc import Callable
from pathlib import Path

from analytics.store import Store, StoreError, originals
from analytics.store.verify import verify
from tests.faults.outcome import BEFORE, TOLD, Outcome, outcome
from tests.faults.scene import Scene

Damage = Callable[[bytearray, random.Random], None]


def cut_off(scene: Scene, folder: Path, times: int) -> Outcome:
    """Cut the file off anywhere."""

    def cut(content: bytearray, chance: random.Random) -> None:
        del content[chance.randrange(len(content)) :]

    return outcome("database file cut off", _damaged(scene, folder, times, cut))


def flipped(scene: Scene, folder: Path, times: int) -> Outcome:
    """Turn one bit anywhere in the file."""

    def flip(content: bytearray, chance: random.Random) -> None:
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)

    return outcome("one bit of the database file turned", _damaged(scene, folder, times, flip))


def _damaged(scene: Scene, folder: Path, times: int, damage: Damage) -> list[str]:
    store = Store.open(scene.copy(folder / "whole"))
    whole = _everything(store)
    store.close()
    chance, ends = random.Random(1), []
    for _ in range(times):
        database = scene.copy(folder / "damaged")
        content = bytearray(database.read_bytes())
        damage(content, chance)
        database.write_bytes(content)
        ends.append(_seen(database, whole))
    return ends


def _seen(database: Path, whole: tuple[object, ...]) -> str:
    """Return whether the damage is told, or does no harm: it may be where nothing is stored."""
    try:
        store = Store.open(database)
    except StoreError:
        return TOLD
    try:
        if verify(store) or originals.unsound(store):
            return TOLD
        return BEFORE if _everything(store) == whole else "changed without a word"
    except StoreError:
        return TOLD
    finally:
        store.close()


def _everything(store: Store) -> tuple[object, ...]:
    """Return what all tables hold, as one number for each."""
    with store.cursor() as cursor:
        tables = cursor.execute("SELECT table_name FROM duckdb_tables() ORDER BY ALL").fetchall()
        sums = [
            cursor.execute(f'SELECT count(*), bit_xor(hash(read)) FROM "{table}" AS read').fetchall()
            for (table,) in tables
        ]
    return (*tables, *map(tuple, sums))
