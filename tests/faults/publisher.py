"""A process that publishes a parcel, to be killed: python -m tests.faults.publisher DATABASE PARCEL ORIGINAL

It says which step begins, one to a line; a fault is its last line and exit code 1.
"""

import sys
from pathlib import Path

from analytics.model.errors import Fault
from analytics.service import publishing
from analytics.store import Store, parcel


def main(database: Path, handed: Path, original: Path) -> None:
    """Publish, and say what is being done."""
    store = Store.open(database)
    staged = parcel.read(handed)
    _say("ready")
    checked = publishing.examine(store, staged, "", "", original)
    publishing.publish(store, checked, "test", _say)
    store.close()


def _say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    try:
        main(*map(Path, sys.argv[1:4]))
    except Fault as fault:
        _say(f"fault {fault.key}")
        sys.exit(1)
