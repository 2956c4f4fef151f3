"""`make bench`: the budgets of the data layer as ratios of one run.

python -m tests.bench [--full] [--most TASKS]
"""

import argparse
import os
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TypeVar

from tests.bench import compared, page
from tests.bench.clock import p95
from tests.bench.compared import Compared
from tests.bench.data_layer import Taken, measured, on_disk
from tests.bench.meanwhile import Meanwhile, meanwhile
from tests.bench.page import ms, table, times
from tests.bench.publication import Published, published

SIZES = (68, 100_000, 1_000_000)
LARGEST = 10_000_000
WEEKS = 10
WEEKLY = 100_000


def main() -> None:
    """Read the command line, measure, and write the page."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument(
        "--full", action="store_true", help="10 million tasks too: a quarter of an hour, 10 GB"
    )
    parser.add_argument("--most", type=int, default=SIZES[-1], help="fewer tasks, to see whether it runs")
    asked = parser.parse_args()
    sizes = [number for number in SIZES if number <= asked.most]
    load = os.getloadavg()[0]
    with TemporaryDirectory(prefix="bench-", dir=os.environ.get("TMPDIR")) as made:
        folder = Path(made)
        loads = [_told(published(number, folder)) for number in sizes]
        read = [_told(meanwhile(number, folder)) for number in sizes]
        disk = on_disk(WEEKLY, WEEKS, folder)
        both = [_told(compared.compared(number, folder)) for number in sizes]
        taken = [_told(measured(number, folder)) for number in (*sizes, *((LARGEST,) if asked.full else ()))]
    sections = {"Data layer": _readings(taken), "Comparison": compared.told(both)}
    page.write({"Machine": page.machine(load), **sections, "Publication": _loads(loads, read, disk)})


Measure = TypeVar("Measure", Taken, Published, Compared, Meanwhile)


def _told(measure: Measure) -> Measure:
    sys.stdout.write(f"{measure}\n")
    sys.stdout.flush()
    return measure


def _readings(taken: list[Taken]) -> str:
    rows = {
        "**filter change**, ms (median)": [ms(one.change.median) for one in taken],
        "… 95 in 100 below, ms": [ms(one.change.p95) for one in taken],
        "… processor time, ms": [ms(one.change.cpu) for one in taken],
        "… DuckDB scanning the table takes": [
            times(one.change_scan.median, one.change.median) for one in taken
        ],
        "… pandas takes": [times(one.change_pandas.median, one.change.median) for one in taken],
        "cells of the cube": [f"{one.cells:,}" for one in taken],
        "first reading (cube into memory), ms": [ms(one.first) for one in taken],
        "text search, ms": [ms(one.text.median) for one in taken],
        "filter by days, ms": [ms(one.days.median) for one in taken],
        "page of the list, ms": [ms(one.page.median) for one in taken],
        "trend of 24 months, ms": [ms(one.trend.median) for one in taken],
        "… every task judged at every month's end takes": [
            times(one.trend_plain.median, one.trend.median) for one in taken
        ],
        "start of the server to ready, ms": [ms(1000 * median(one.ready)) for one in taken],
    }
    of_size = {one.tasks: one.change.median for one in taken}
    growth = times(of_size.get(LARGEST, 0), of_size.get(100_000, 0))
    heads = ["tasks", *(f"{one.tasks:,}" for one in taken)]
    told = (
        "A filter change: a filter that was never asked before, answered by `access.readings`: six"
        " cross-filtered breakdowns and all figures. DuckDB and pandas have the statuses ready made."
    )
    budgets = f"Budgets: 60 ms at every size; 10 million at most 2 × 100,000 ({growth}); ready in 2,000 ms."
    return "\n\n".join([told, table(heads, [[name, *cells] for name, cells in rows.items()]), budgets])


def _loads(loads: list[Published], read: list[Meanwhile], disk: tuple[int, int]) -> str:
    rows = {
        "checked in the worker, s": [f"{one.checking:.1f}" for one in loads],
        "effect told, published, s": [f"{one.publishing:.1f}" for one in loads],
        "bare `CREATE TABLE AS read_csv`, s": [f"{one.bare:.2f}" for one in loads],
        "**speed against the bare load**": [f"{one.ratio:.2f} ×" for one in loads],
        "peak of the worker, GB": [f"{one.worker_bytes / 2**30:.2f}" for one in loads],
        "CSV file, MB": [f"{one.csv_bytes / 1e6:.1f}" for one in loads],
        "filter change with nobody publishing, ms (median)": [ms(median(one.quiet)) for one in read],
        "… while a list of that size is published": [ms(median(one.during)) for one in read],
        "… 95 in 100 below": [ms(p95(one.during)) for one in read],
        "… answered meanwhile; wrong": [f"{len(one.during):,}; {one.wrong}" for one in read],
    }
    heads = ["tasks", *(f"{one.tasks:,}" for one in loads)]
    stored, written = disk
    told = (
        f"Weekly snapshots of {WEEKLY:,} tasks take **{stored / written:.2f} ×** their CSV files"
        f" ({stored / 1e6:.0f} of {written / 1e6:.0f} MB)."
    )
    budgets = "Budgets: at least 0.2 × the speed at 1 million, at most 1.5 GB; at most 0.35 × on disk."
    return "\n\n".join([table(heads, [[name, *cells] for name, cells in rows.items()]), told, budgets])


if __name__ == "__main__":
    main()
