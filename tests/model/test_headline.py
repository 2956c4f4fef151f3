"""Each rule of the headlines at its boundary: what it says from there on, and nothing before."""

from dataclasses import replace

import pytest

from analytics.model import headline
from analytics.model import headline_rules as rules
from analytics.model.bridge import Changes, Sides
from analytics.model.change import Concern
from analytics.model.claim import Name
from analytics.model.counts import Counts, Group
from analytics.model.filters import Filters
from analytics.model.funnel import Funnel, Place
from analytics.model.measure import MEASURE
from analytics.model.reliability import Reliability, Share
from analytics.model.view import PAGES
from tests.model.told import EARLIER, NONE, SURE, VIEW, Told, key, units, was

MANY = Counts(done_on_time=1900, open_overdue=100)


@pytest.mark.parametrize(
    ("overdue", "said"),
    [
        ({"A": 2}, None),  # too few to be a finding
        ({"A": 3, "B": 2}, ("most_overdue_within", 3)),
        ({"A": 3, "B": 3}, None),  # nobody has most
        ({"A": 10, "B": 5}, ("most_overdue_within", 10)),
        ({"A": 11, "B": 5}, ("most_overdue_watch", 11)),
        ({"A": 13, "B": 5}, ("most_overdue_watch", 13)),
        ({"A": 14, "B": 5}, ("most_overdue_beyond", 14)),
    ],
)
def test_the_most_overdue_unit_is_told_with_what_chance_explains(
    overdue: dict[str, int], said: tuple[str, int] | None
) -> None:
    assert key(rules.most_overdue(Told(MANY, units(**overdue)), "unit")) == said


def test_of_a_unit_of_nine_tasks_and_of_a_source_chance_is_not_told() -> None:
    few = (Group("A", Counts(done_on_time=5, open_overdue=4)),)
    assert key(rules.most_overdue(Told(MANY, few), "unit")) == ("most_overdue_few", 4)
    assert key(rules.most_overdue(Told(MANY, units(A=13)), "source")) == ("most_overdue", 13)


@pytest.mark.parametrize("chosen", [{"unit": ("A",)}, {"status": ("open_overdue",)}], ids=str)
def test_what_was_chosen_is_no_finding(chosen: dict[str, tuple[str, ...]]) -> None:
    view = VIEW.filtered(replace(NONE, **chosen))  # type: ignore[arg-type]
    assert rules.most_overdue(Told(MANY, units(A=13), view=view), "unit") is None


def test_a_claim_carries_the_filters_that_leave_its_tasks() -> None:
    claim = rules.most_overdue(Told(MANY, units(A=13), view=VIEW.filtered(Filters(text="đê"))), "unit")
    assert claim is not None
    assert claim.tasks.page == "tasks"
    assert claim.tasks.filters == Filters(text="đê", unit=("A",), status=("open_overdue",))


def compared(count: int) -> Funnel:
    """One unit of 100 tasks beside an overall rate of 80 %."""
    measure = MEASURE["on_time_when_due"]
    overall = measure.read(Counts(fell_due=1000, fell_due_on_time=800))
    return Funnel(measure, overall, (Place("A", count, 100, 80.0),))


@pytest.mark.parametrize(("count", "said"), [(66, ("worse", 100)), (67, None), (95, None)])
def test_only_a_unit_beyond_the_outer_limits_on_the_bad_side_is_called_worse(
    count: int, said: tuple[str, int] | None
) -> None:
    assert key(rules.worse_than_chance(Told(chart=compared(count)), "unit")) == said


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        (50, 54, None),  # less than a tenth
        (50, 55, ("overdue_more", 55)),
        (50, 45, ("overdue_fewer", 45)),
        (2, 4, None),  # a tenth, but two tasks
        (4, 0, None),  # nothing left to open
    ],
)
def test_overdue_tasks_are_told_as_more_or_fewer_from_a_tenth_on(
    before: int, now: int, said: tuple[str, int] | None
) -> None:
    told = Told(Counts(open_overdue=now), before=was(open_overdue=before))
    assert key(rules.overdue_change(told)) == said


@pytest.mark.parametrize(
    ("before", "now", "said"), [(7, 13, False), (7, 14, True), (0, 3, True), (1, 2, False)]
)
def test_a_rush_of_deadlines_is_told_from_twice_as_many_on(before: int, now: int, said: bool) -> None:
    told = Told(Counts(open_in_time=now, due_soon=now), before=was(due_soon=before))
    assert (rules.due_rush(told) is not None) is said


@pytest.mark.parametrize(("n", "said"), [(2, None), (3, ("due_soon", 3))])
def test_deadlines_of_the_coming_week_are_told_from_three_on(n: int, said: tuple[str, int] | None) -> None:
    assert key(rules.due_soon(Told(Counts(open_in_time=9, due_soon=n)))) == said
    chosen = VIEW.filtered(Filters(timing=("due_8_30",)))
    assert rules.due_soon(Told(Counts(open_in_time=9, due_soon=n), view=chosen)) is None


@pytest.mark.parametrize(
    ("old", "others", "said"), [(3, 17, ("long_overdue", 3)), (3, 18, None), (2, 0, None)]
)
def test_tasks_long_overdue_are_told_from_a_seventh_of_the_overdue_on(
    old: int, others: int, said: tuple[str, int] | None
) -> None:
    bands = {"overdue_over_90": old, "overdue_1_7": others}
    groups = tuple(Group(band, Counts(open_overdue=n)) for band, n in bands.items())
    assert key(rules.long_overdue(Told(groups=groups))) == said


@pytest.mark.parametrize(
    ("undated", "dated", "said"), [(15, 85, ("no_deadline", 15)), (14, 86, None), (9, 0, None)]
)
def test_a_lack_of_deadlines_is_told_where_it_is_large(
    undated: int, dated: int, said: tuple[str, int] | None
) -> None:
    counts = Counts(open_no_deadline=undated - 1, done_no_deadline=1, done_on_time=dated)
    assert key(rules.no_deadline(Told(counts))) == said


def moved(opening: int, closing: int, newly: int = 0) -> Changes:
    steps = {"still_open": 20, "done": opening - 20, "new": closing - 20}
    return Changes(Sides(EARLIER, VIEW), steps, {("open_in_time", "open_overdue"): newly}, {})


@pytest.mark.parametrize(
    ("opening", "closing", "said"),
    [(30, 32, None), (30, 33, ("open_more", 33)), (33, 30, ("open_fewer", 30))],
)
def test_open_tasks_are_told_as_more_or_fewer_from_three_on(
    opening: int, closing: int, said: tuple[str, int] | None
) -> None:
    assert key(rules.open_change(Told(changes=moved(opening, closing)))) == said


@pytest.mark.parametrize(("newly", "said"), [(2, None), (3, ("newly_overdue", 3))])
def test_newly_overdue_tasks_are_told_from_three_on(newly: int, said: tuple[str, int] | None) -> None:
    assert key(rules.newly_overdue(Told(changes=moved(30, 30, newly)))) == said


@pytest.mark.parametrize(
    ("done", "now", "first", "said"),
    [(100, 95, 80, ("extended", 100)), (100, 95, 81, None), (9, 9, 1, None)],
)
def test_a_rate_that_rests_on_extensions_is_told_from_15_points_on(
    done: int, now: int, first: int, said: tuple[str, int] | None
) -> None:
    one = Reliability(concerns={}, done=done, on_time=now, on_time_first=first)
    assert key(rules.extended(Told(by_unit={"A": one, "B": replace(SURE, done=50)}))) == said


def test_of_units_that_owe_as_much_to_extensions_the_larger_then_the_first_by_name_is_told() -> None:
    few, many = (Reliability(concerns={}, done=n, on_time=n, on_time_first=n // 2) for n in (10, 20))
    claim = rules.extended(Told(by_unit={"C": many, "A": few, "B": many}))
    assert claim is not None
    assert claim.said["name"] == Name("unit", "B")


@pytest.mark.parametrize(
    ("concern", "share", "said"),
    [
        (Concern.NO_UNIT, Share(10, 100), ("doubt", 10)),
        (Concern.NO_UNIT, Share(9, 100), None),
        (Concern.NO_UNIT, Share(9, 9), None),
        (Concern.EXTENDED, Share(90, 100), None),  # worth knowing, no doubt
    ],
)
def test_a_doubt_is_told_from_a_tenth_on(
    concern: Concern, share: Share, said: tuple[str, int] | None
) -> None:
    claim = rules.doubt(Told(doubts=replace(SURE, concerns={concern: share})))
    assert key(claim) == said
    assert claim is None or claim.said["what"] == Name("concern", concern)


def test_a_page_says_two_sentences_at_most_and_the_weightiest() -> None:
    counts = Counts(open_overdue=60, due_soon=30, open_in_time=40, open_no_deadline=100)
    told = Told(counts, units(A=13), before=was(open_overdue=30, due_soon=2))
    said = [one.key for one in headline.claims("overview", told)]
    assert said == ["most_overdue_watch", "overdue_more"]


def test_a_page_with_nothing_worth_saying_is_silent() -> None:
    assert headline.claims("overview", Told()) == ()


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_rules_or_is_known_to_be_silent(page: str) -> None:
    assert any(page in rule.pages for rule in headline.RULES) is (page not in headline.SILENT)
