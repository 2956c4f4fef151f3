"""The corpus: every case as a file, and the table of their verdicts as a page of the documents."""

from pathlib import Path

from tests.corpus import books, cells, encodings, shapes
from tests.corpus.case import Case

CASES: dict[str, Case] = {
    case.file: case for case in (*encodings.CASES, *shapes.CASES, *cells.CASES, *books.CASES)
}
PARTS = {
    "Encodings": encodings.CASES,
    "Shapes": shapes.CASES,
    "Cells": cells.CASES,
    "Workbooks and archives": books.CASES,
}
FOLDER = Path(__file__).parent / "files"
PAGE = Path(__file__).parents[2] / "docs" / "imports.md"
_TOP = f"""\
# What becomes of a file

{len(CASES)} small files in the shapes that real lists come in, each with its verdict. `make corpus` writes the
files (`tests/corpus/files`) and this page from `tests/corpus`; a test loads every file and holds it to its line.
Whatever the file: rows read = tasks + refused + left out. *The plain list* means the same snapshot id as
`utf-8.csv`, to the last letter. A file that is refused changes nothing.
"""


def page() -> str:
    """Return the table of verdicts, part by part."""
    return "\n".join([_TOP, *(_part(title, cases) for title, cases in PARTS.items())])


def write() -> None:
    """Write the files and the page."""
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.iterdir():
        old.unlink()
    for case in CASES.values():
        (FOLDER / case.file).write_bytes(case.content)
    PAGE.write_text(page(), encoding="utf-8")


def _part(title: str, cases: tuple[Case, ...]) -> str:
    head = f"## {title}\n\n| file | what it is | verdict | tasks | refused | left out | told |\n"
    return head + "| --- | --- | --- | --: | --: | --: | --- |\n" + "".join(map(_line, cases))


def _line(case: Case) -> str:
    verdict = f"{case.verdict}{': the plain list' if case.same else ''}"
    counts = ("–",) * 3 if case.why else (case.tasks, case.refused, case.left_out)
    told = ", ".join(f"`{reason}`" for reason in (case.told or ((case.why,) if case.why else ())))
    return f"| {case.file} | {case.about} | {verdict} | {' | '.join(map(str, counts))} | {told} |\n"


if __name__ == "__main__":
    write()
