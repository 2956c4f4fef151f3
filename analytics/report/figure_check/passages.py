"""Whether a total and the parts told of it stand in one passage of a text."""

from bisect import bisect_left
from collections.abc import Sequence

from analytics.report.figure_check.figures import Figure
from analytics.report.figure_check.vocabulary import What

# Parts farther away than this, in letters, are told of something else.
_REACH = 1500
_LEAST, _MOST = 0.4, 1.8
_WHOLES = (What.TOTAL, What.DUE, What.UNKNOWN)


def of_one_passage(found: tuple[Figure, tuple[Figure, ...]], figures: Sequence[Figure]) -> bool:
    """Tell whether a total and parts that miss it stand together: then it is a slip, and not another's."""
    total, parts = found
    told = sum(one.value for one in parts)
    if not _LEAST * total.value <= told <= _MOST * total.value or not _together(total, parts):
        return False
    places = [one.number.first for one in (total, *parts)]
    first, last = (bisect_left(figures, place, key=_place) for place in (min(places), max(places)))
    others = [one for one in figures[first + 1 : last] if _is_whole(one) and one not in parts]
    if any(one.line != total.line for one in others):
        return False
    weak = total.what == What.TOTAL and not total.label.total
    return not weak or (not others and all(one.line == total.line or one.group for one in parts))


def _together(total: Figure, parts: Sequence[Figure]) -> bool:
    """Tell whether no line, sentence or passage parts a total from what is told of it."""
    if len({one.line == total.line for one in parts}) > 1 or any(one.block != total.block for one in parts):
        return False
    places = [one.number.first for one in parts]
    apart = any(one.sentence != total.sentence for one in parts)
    between = min(places) < _place(total) < max(places)
    after = total.what != What.TOTAL and _place(total) > max(places)
    far = max(*places, _place(total)) - min(*places, _place(total)) > _REACH
    return not far and not (apart and (between or after))


def _place(figure: Figure) -> int:
    return figure.number.first


def _is_whole(figure: Figure) -> bool:
    return figure.what in _WHOLES and figure.of_tasks and figure.group is None
