"""docs/performance.md: each bench writes its own sections and leaves the others as they are."""

import os
import platform
import re
import sys
from importlib.metadata import version
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs" / "performance.md"
_LIBRARIES = ("streamlit", "duckdb", "pandas", "pyarrow", "plotly")
_ORDER = ("Machine", "Data layer", "Comparison", "Publication", "Missed", "Pages")
_HEAD = """# Performance

`make bench` measures the data layer, `make bench-browser` the pages; both write this page, each its own part.
Milliseconds belong to the machine; what counts are the ratios, taken in one run. *Missed* is written by hand.
"""


def write(sections: dict[str, str]) -> None:
    """Put the sections, by heading, into the page; print them too."""
    before = PAGE.read_text("utf-8") if PAGE.exists() else _HEAD
    head, *parts = re.split(r"^## ", before, flags=re.MULTILINE)
    kept = {part.partition("\n")[0]: part.partition("\n")[2].strip() for part in parts}
    found = kept | {name: text.strip() for name, text in sections.items()}
    told = {name: found[name] for name in (*_ORDER, *(found.keys() - {*_ORDER})) if name in found}
    page = "\n\n".join([head.strip(), *(f"## {name}\n\n{text}" for name, text in told.items())])
    PAGE.write_text(f"{page}\n", "utf-8")
    for name, text in sections.items():
        sys.stdout.write(f"\n## {name}\n\n{text.strip()}\n")


def table(heads: list[str], rows: list[list[str]]) -> str:
    """Return a table, numbers to the right."""
    lines = [heads, ["---", *["--:"] * (len(heads) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def machine(load: float) -> str:
    """Return what the measures were taken on; `load` is the load average before they began."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    libraries = ", ".join(f"{name} {version(name)}" for name in _LIBRARIES)
    busy = (
        "" if load < 1 else f" The machine had other work to do (load {load:.1f}): milliseconds are too high."
    )
    return (
        f"{os.cpu_count()} cores ({platform.machine()}), {memory:.0f} GB, {platform.system()},"
        f" Python {platform.python_version()}, {libraries}.{busy}"
    )


def ms(value: float) -> str:
    """Return milliseconds as a page shows them; "–" for what was not measured."""
    return "–" if value == 0 else f"{value:.1f}" if value < 10 else f"{value:.0f}"


def times(part: float, whole: float) -> str:
    """Return how many times as long `part` took; "–" for what was not measured."""
    return "–" if not part or not whole else f"{part / whole:.1f} ×"
