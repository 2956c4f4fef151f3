"""A report as six slides for the meeting, one idea each, with charts that PowerPoint can edit."""

from io import BytesIO

from pptx.util import Cm

from analytics.report import qr
from analytics.report.report import STATUSES, Report, Row
from analytics.report.slides.charts import bars, lines_of, status_bars
from analytics.report.slides.deck import BODY, EDGE, HEIGHT, PALETTE, SMALLEST, WIDTH, Deck

__all__ = ["pptx"]

# So many bars can be read from the back of the room, and so many sentences stand on a slide.
MOST_BARS, MOST_LINES = 7, 5
_CODE = 5.2


def pptx(report: Report) -> bytes:
    """Return the report as slides."""
    deck = Deck(report)
    _opening(deck)
    _standing(deck)
    _bodies(deck)
    _units(deck)
    _deadlines(deck)
    _next(deck)
    return deck.saved()


def _opening(deck: Deck) -> None:
    report = deck.report
    slide = deck.slide(report.summary)
    deck.text(slide, list(report.opening[:1]), top=4.4, height=3.5, size=BODY + 2)
    left = WIDTH - EDGE - _CODE
    picture = slide.shapes.add_picture(BytesIO(qr.png(report.link)), Cm(left), Cm(8.5), Cm(_CODE), Cm(_CODE))
    picture.name = deck.say("report.qr")
    told = [f"{label}: {text}" for label, text in report.scope if label in _shown(deck)]
    deck.text(slide, told, top=8.2, height=7, right=2 * EDGE + _CODE, size=SMALLEST, colour=PALETTE.quiet)


def _shown(deck: Deck) -> tuple[str, ...]:
    keys = ("file.list", "file.published", "file.options", "file.filters")
    return tuple(deck.say(key) for key in keys)


def _standing(deck: Deck) -> None:
    """Draw how all tasks stand, a bar for each status."""
    report = deck.report
    slide = deck.slide(deck.say("report.slide.status", n=report.counts.total))
    lines = [line for line in report.statuses if line.name in STATUSES]
    sums = [f"{line.label}: {line.told(report.words)}" for line in report.statuses if line not in lines]
    deck.text(slide, sums, top=2.6, height=2.6, bold=True)
    labels = [deck.say(f"short.{line.name}") for line in lines]
    marks = [PALETTE.status(line.name) for line in lines]
    bars(slide, deck.say("report.column.count"), labels, lines_of(lines)[1], marks, top=5.4)


def _bodies(deck: Deck) -> None:
    breakdown = deck.report.breakdowns["assigning_body"]
    slide = deck.slide(breakdown.finding)
    if breakdown.rows:
        status_bars(deck, slide, breakdown.rows[:MOST_BARS])


def _units(deck: Deck) -> None:
    """Draw the units with most overdue tasks, or, where nothing is overdue, most done late."""
    breakdown = deck.report.breakdowns["unit"]
    slide = deck.slide(breakdown.finding)
    status = "open_overdue" if deck.report.counts.open_overdue else "done_late"

    def bad(row: Row) -> int:
        return row.group.counts.of(status)

    worst = sorted((row for row in breakdown.rows if bad(row)), key=bad, reverse=True)[:MOST_BARS]
    if worst:
        name = deck.say(f"status.{status}")
        marks = [PALETTE.status(status)] * len(worst)
        bars(slide, name, [row.label for row in worst], [bad(row) for row in worst], marks, top=5.0)
    else:
        deck.text(slide, [deck.say("report.none_overdue")], top=5, height=3)


def _deadlines(deck: Deck) -> None:
    lines = deck.report.timing[:-1]
    slide = deck.slide(deck.report.timing_finding)
    labels, counts = lines_of(lines)
    marks = [PALETTE.timing(line.name) for line in lines]
    bars(slide, deck.say("report.column.count"), labels, counts, marks, top=2.4)


def _next(deck: Deck) -> None:
    report = deck.report
    slide = deck.slide(deck.say("report.slide.next"))
    told = list(report.proposals[:MOST_LINES]) or [deck.say("report.no_proposals")]
    deck.text(slide, told, top=3.6, height=HEIGHT - 6)
