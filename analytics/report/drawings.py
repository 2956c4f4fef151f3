"""The charts of a report as SVG, each with what it shows."""

from dataclasses import dataclass

from analytics.charts import PALETTES, Bar, Chosen, Look, plain_bars, status_bars
from analytics.report import picture
from analytics.report.picture import Caption
from analytics.report.report import Breakdown, Report

SHOWN = 20
# As wide as makes the words in it as large as those around it.
_WIDTH = 600
_LIGHT = PALETTES["light"]


@dataclass(frozen=True)
class Drawing:
    """A picture, and the sentence that says what it shows."""

    alt: str
    svg: str


def by_status(report: Report, name: str) -> Drawing:
    """Return how the tasks of each value of a dimension stand."""
    breakdown = report.breakdowns[name]
    groups = [row.group for row in breakdown.rows[:SHOWN]]
    figure = status_bars(groups, _look(report), dimension=name, shares=name != "unit")
    return Drawing(_alt(report, breakdown), _inner(picture.svg(figure, Caption(), _WIDTH)))


def by_timing(report: Report) -> Drawing:
    """Return how far the deadlines of open tasks are."""
    bands = [Bar(line.name, line.count, _LIGHT.timing(line.name)) for line in report.timing[:-1]]
    figure = plain_bars(bands, _look(report), dimension="timing")
    return Drawing(f"{report.timing_finding}. {report.strip}", _inner(picture.svg(figure, Caption(), _WIDTH)))


def _look(report: Report) -> Look:
    return Look(report.words, _LIGHT, Chosen(), _WIDTH)


def _alt(report: Report, breakdown: Breakdown) -> str:
    return f"{breakdown.title}. {breakdown.finding}. {report.strip}"


def _inner(picture_: bytes) -> str:
    """Return an SVG file as it may stand inside a page: without its prologue."""
    text = picture_.decode()
    return text[text.index("<svg") :]
