"""Charts that PowerPoint draws itself, so that they can be edited: their numbers lie in the slide."""

from collections.abc import Sequence
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Cm, Pt

from analytics.charts.theme import Mark
from analytics.model.status import DISPLAY_ORDER
from analytics.report.report import Line, Row
from analytics.report.slides.deck import EDGE, PALETTE, SMALLEST, WIDTH, Deck, Slide, colour_of

_TOP, _BOTTOM = 3.9, 16.3
# Longer names leave no room for the bars.
_LETTERS = 38
# A segment that is a smaller part of its bar has no room for its number.
_NARROW = 0.045
# Of the chart's width, a letter of a label, and the space beside it.
_LETTER, _GAP = 0.0135, 0.02


def status_bars(deck: Deck, slide: Slide, rows: Sequence[Row]) -> None:
    """Draw bars of 100 %, split by status in the order of every chart."""
    data = CategoryChartData()
    data.categories = [_short(row.label) for row in rows]
    shown = [one for one in DISPLAY_ORDER if any(row.group.counts.of(one) for row in rows)]
    for status in shown:
        data.add_series(deck.say(f"short.{status}"), [row.group.counts.of(status) or None for row in rows])
    chart = _placed(slide, XL_CHART_TYPE.BAR_STACKED_100, data)
    chart.plots[0].overlap = 100
    for series, status in zip(chart.plots[0].series, shown, strict=True):
        mark = PALETTE.status(status)
        _fill(series.format, mark)
        _labels(series, mark.text)
        for place, row in enumerate(rows):
            if row.group.counts.of(status) < row.total * _NARROW:
                _unlabelled(series, place)
    chart.has_legend = True
    chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    chart.legend.font.size = Pt(SMALLEST)


def bars(
    slide: Slide,
    name: str,
    labels: Sequence[str],
    counts: Sequence[int],
    marks: Sequence[Mark],
    top: float = _TOP,
) -> None:
    """Draw one bar a label, its number at its end."""
    data = CategoryChartData()
    data.categories = [_short(label) for label in labels]
    data.add_series(name, counts)
    chart = _placed(slide, XL_CHART_TYPE.BAR_CLUSTERED, data, top)
    chart.has_legend = False
    series = chart.plots[0].series[0]
    _labels(series, PALETTE.ink, XL_LABEL_POSITION.OUTSIDE_END)
    for place, mark in enumerate(marks):
        _fill(series.points[place].format, mark)


def lines_of(lines: Sequence[Line]) -> tuple[list[str], list[int]]:
    """Return the labels and the numbers of lines."""
    return [line.label for line in lines], [line.count for line in lines]


def _placed(slide: Slide, kind: XL_CHART_TYPE, data: CategoryChartData, top: float = _TOP) -> Any:
    frame = slide.shapes.add_chart(kind, Cm(EDGE), Cm(top), Cm(WIDTH - 2 * EDGE), Cm(_BOTTOM - top), data)
    chart = frame.chart
    chart.font.size, chart.font.name = Pt(SMALLEST), "Arial"
    chart.plots[0].gap_width = 45
    rows, length = chart.category_axis, chart.value_axis
    chart.has_title = False
    rows.reverse_order = True
    # Every label, however close they stand.
    skip = rows._element.makeelement(qn("c:tickLblSkip"), {"val": "1"})
    rows._element.find(qn("c:lblOffset")).addnext(skip)
    rows.format.line.fill.background()
    rows.has_major_gridlines = length.has_major_gridlines = False
    rows.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    length.visible, length.minimum_scale = False, 0
    _make_room(chart, max(len(one.label) for one in data.categories))
    return chart


def _make_room(chart: Any, letters: int) -> None:
    """Leave the labels as much of the width as the longest needs on one line."""
    plot = chart._chartSpace.chart.plotArea
    for old in plot.findall(qn("c:layout")):
        plot.remove(old)
    room = _GAP + _LETTER * letters
    places = {"x": room, "y": 0.02, "w": 0.95 - room, "h": _height(len(chart.plots[0].series))}
    inner = "".join(f'<c:{name} val="{value:.3f}"/>' for name, value in places.items())
    modes = '<c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
    told = f"<c:layout {nsdecls('c')}><c:manualLayout>{modes}{inner}</c:manualLayout></c:layout>"
    plot.insert(0, parse_xml(told))


def _height(series: int) -> float:
    """Return how much of a chart's height its bars take: beneath them stands a legend, in rows of three."""
    return 0.96 if series == 1 else 0.9 - 0.09 * -(-series // 3)


def _fill(look: Any, mark: Mark) -> None:
    if mark.outlined:
        look.fill.background()
    else:
        look.fill.solid()
        look.fill.fore_color.rgb = colour_of(mark.colour)
    look.line.color.rgb = colour_of(mark.colour if mark.outlined else PALETTE.paper)


def _labels(series: Any, colour: str, position: Any = None) -> None:
    labels = series.data_labels
    labels.show_value, labels.font.size = True, Pt(SMALLEST)
    labels.number_format, labels.number_format_is_linked = "#,##0", False
    labels.font.color.rgb = colour_of(colour)
    if position is not None:
        labels.position = position


def _unlabelled(series: Any, place: int) -> None:
    """Leave out a number that has no room on its segment; it lies in the chart's data."""
    text = f'<c:dLbl {nsdecls("c")}><c:idx val="{place}"/><c:delete val="1"/></c:dLbl>'
    labels = series.data_labels._element
    labels.insert(len(labels.findall(qn("c:dLbl"))), parse_xml(text))


def _short(label: str) -> str:
    return label if len(label) <= _LETTERS else f"{label[: _LETTERS - 1].rstrip()}…"
