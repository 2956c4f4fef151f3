"""A report as a page: HTML in one file that asks for nothing from outside, and what is printed as PDF."""

import base64
import hashlib
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from analytics.locale import Words
from analytics.report import drawings, qr
from analytics.report.report import HEADS, STATUS_BREAKDOWNS, Report, due

_FOLDER = Path(__file__).parent / "templates"
# The typeface of the screen, inside the file: whoever opens it need not have it.
_TYPEFACE = Path(__file__).parents[1] / "ui" / "static"
_WEIGHTS = (400, 600, 700)
# Which letters each half of it has.
_HALVES = {
    "vietnamese": "U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, "
    "U+0300-0323, U+1EA0-1EF9, U+20AB",
    "latin": "U+0000-00FF, U+0131, U+0152-0153, U+2000-206F, U+2074, U+20AC, U+2122, U+2191, U+2193, U+2212",
}
# A page with more rows is slow in a browser; the XLSX has them all.
MOST_ROWS, MOST_PRINTED = 5_000, 300
_LISTS = ("overdue", "late", "due_soon")


def html(report: Report) -> bytes:
    """Return the report as one file, with tables that can be sorted and filtered."""
    script = (_FOLDER / "report.js").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    text = _rendered(
        report, paged=False, script=script, script_hash=f"sha256-{digest}", lists=(*_LISTS, "tasks"),
        limit=MOST_ROWS, style=_style("report.css"),
    )  # fmt: skip
    return text.encode()


def paged(report: Report) -> str:
    """Return the page that a PDF is printed from: no script, the rows that a meeting can read."""
    page = report.words("file.page")
    style = f"{_style('report.css', 'paged.css', apart=True)} html {{ --page: '{page} ' }}"
    style = style.replace('"Be Vietnam Pro"', ", ".join(f'"{_family(half)}"' for half in _HALVES))
    return _rendered(report, paged=True, lists=_LISTS, limit=MOST_PRINTED, style=style)


def _rendered(report: Report, **more: object) -> str:
    say = report.words
    template = _environment(report.language).get_template("report.html")
    return template.render(
        report=report,
        say=say,
        heads=[say(f"report.column.{name}") for name in HEADS],
        drawings={
            name: drawings.by_status(report, name)
            for name in STATUS_BREAKDOWNS
            if report.breakdowns[name].rows
        },
        timing=drawings.by_timing(report),
        qr=qr.svg(report.link),
        **more,
    )


def _environment(language: str) -> Environment:
    """Return the template's surroundings: text is escaped wherever it comes from."""
    say = Words(language)
    made = Environment(
        loader=FileSystemLoader(_FOLDER), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    made.filters |= {
        "number": say.number,
        "day": lambda moment: say.day(moment.date()) if moment else "",
        "due": lambda task: due(task, say),
        "zip": lambda one, other: zip(one, other, strict=True),
    }
    return made


def _style(*names: str, apart: bool = False) -> str:
    """Return style sheets with the typeface; WeasyPrint mixes up halves of one name, so they go `apart`."""
    sheets = [(_FOLDER / name).read_text(encoding="utf-8") for name in names]
    families = {half: _family(half) if apart else "Be Vietnam Pro" for half in _HALVES}
    faces = [_face(half, weight, families[half]) for weight in _WEIGHTS for half in _HALVES]
    return "\n".join([*faces, *sheets])


def _family(half: str) -> str:
    return f"Be Vietnam Pro {half}"


def _face(half: str, weight: int, family: str) -> str:
    file = (_TYPEFACE / f"be-vietnam-pro-{half}-{weight}-normal.woff2").read_bytes()
    source = f"url(data:font/woff2;base64,{base64.b64encode(file).decode()}) format('woff2')"
    return (
        f"@font-face {{ font-family: '{family}'; font-weight: {weight}; src: {source}; "
        f"unicode-range: {_HALVES[half]}; }}"
    )
