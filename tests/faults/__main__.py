"""`make faults`: what is left of a database after kills, full disks, damage and people at once.

python -m tests.faults [--tasks 200000] [--times 50]
"""

import argparse
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.meanwhile import meanwhile
from tests.bench.page import table
from tests.faults import at_once, damaged, full_disk, killed
from tests.faults.outcome import AFTER, Outcome, outcome
from tests.faults.scene import Scene, scene

PAGE = Path(__file__).parents[2] / "docs" / "faults.md"
TASKS, TIMES = 200_000, 50
_HEAD = """# Nothing lost

`make faults` does to a database what happens to databases, and looks at what is left: `verify` reads every
table, computes the identity of every snapshot, the key of every task and the hash of every original again,
and every other snapshot must be there unchanged. It writes this page. Small versions run with `make test`.
"""
_MEANS = """*Without* and *with*: the database is whole, without or with the list that was on its way. *Told*:
what reads it is told that it is damaged or in use, and what to do. *Lost*: anything else, and it must be 0.
Damage may hit where nothing is stored: then all tables are what they were."""


def faults(made: Scene, folder: Path, times: int) -> Iterator[Outcome]:
    """Try every fault, so many times those that chance decides."""
    few = max(2, times // 5)
    yield killed.killed(made, folder, times)
    yield full_disk.full_disk(made, folder, few)
    yield damaged.cut_off(made, folder, few)
    yield damaged.flipped(made, folder, times)
    yield at_once.second_process(made, folder, max(2, times // 10))
    yield at_once.analysts(made, folder, few)
    yield at_once.backups(made, folder, max(2, times // 10))


def readers(number: int, folder: Path) -> Outcome:
    """Read while a list is published: every answer must be that of the snapshot it was asked of."""
    met = meanwhile(number, folder)
    held_up = sum(wait > 500 * met.seconds for wait in met.during)
    wrong = met.wrong + held_up
    ends = [AFTER] * (len(met.during) - wrong) + ["a wrong answer, or a reader held up"] * wrong
    return outcome("readers while publishing: answers", ends)


def told(found: list[Outcome], number: int) -> str:
    """Return the page."""
    heads = ["fault", "tried", "without", "with", "told", "survived", "**lost**"]
    rows = [
        [one.fault, *(str(n) for n in (one.tried, one.before, one.after, one.told, one.survived)),
         f"**{len(one.lost)}**"]
        for one in found
    ]  # fmt: skip
    about = f"The list on its way has {number:,} tasks; two other snapshots are there."
    return "\n\n".join([_HEAD.strip(), about, table(heads, rows), _MEANS]) + "\n"


def main() -> None:
    """Read the command line, try, write the page; end with 1 where anything was lost."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--tasks", type=int, default=TASKS)
    parser.add_argument("--times", type=int, default=TIMES)
    asked = parser.parse_args()
    found = []
    with TemporaryDirectory(prefix="faults-") as made:
        folder = Path(made)
        steps: list[Callable[[], Iterator[Outcome]]] = [
            lambda: faults(scene(asked.tasks, folder / "scene"), folder, asked.times),
            lambda: iter([readers(asked.tasks, folder)]),
        ]
        for step in steps:
            for one in step():
                sys.stdout.write(f"{one}\n")
                sys.stdout.flush()
                found.append(one)
    PAGE.write_text(told(found, asked.tasks), "utf-8")
    sys.exit(any(one.lost for one in found))


if __name__ == "__main__":
    main()
