"""Make the sample lists again, or write one week of the sample year as a file to try an upload with.

python -m data.make_samples
python -m data.make_samples --week 2025-06-29 -o tuan.csv
"""

import argparse
import gzip
from datetime import date
from pathlib import Path

from analytics.ingest.samples import CASE_FILE, YEAR_FILE, samples
from data.recipe.case import case_csv
from data.recipe.year import year_csv


def files() -> dict[Path, bytes]:
    """Return what each sample file holds, the year's not yet packed."""
    return {CASE_FILE: case_csv().encode("utf-8-sig"), YEAR_FILE: year_csv().encode()}


def write_files() -> None:
    """Write the files that are kept beside this script."""
    for path, content in files().items():
        path.parent.mkdir(exist_ok=True)
        packed = path.suffix == ".gz"
        path.write_bytes(gzip.compress(content, 9, mtime=0) if packed else content)


def write_week(day: date, target: Path) -> None:
    """Write the sample year's list of that Sunday; raise SystemExit for a day without one."""
    for sample in samples():
        if sample.as_of.day == day:
            target.write_bytes(sample.source)
            return
    raise SystemExit(f"{day}: no list of that day; the year's are of the Sundays 2025-01-05 to 2025-12-28")


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m data.make_samples", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--week", type=date.fromisoformat, metavar="DATE", help="a Sunday of 2025")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="where the week's list goes")
    asked = parser.parse_args()
    if (asked.week is None) != (asked.output is None):
        parser.error("--week and --output go together")
    if asked.week is None:
        write_files()
    else:
        write_week(asked.week, asked.output)


if __name__ == "__main__":
    main()
