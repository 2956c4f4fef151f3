"""The link: everything a view says comes back, and anything else is refused by name."""

from datetime import date, datetime
from urllib.parse import parse_qs, urlencode

import pytest

pytest.importorskip("hypothesis")
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analytics.model.asof import AsOf
from analytics.model.calendar import EVERY
from analytics.model.filters import CLOSED, OPEN_ENDED, Filters, Period
from analytics.model.measure import RATES
from analytics.model.parameters import Refusal
from analytics.model.units import ROLLUPS
from analytics.model.view import LANGUAGES, PAGES, PRESENT, ROLES, SLIDES, Options, View, without

QUICK = settings(
    deadline=None, derandomize=True, max_examples=150, suppress_health_check=[HealthCheck.too_slow]
)
PINNED = "0123456789ab"

words = st.text(st.characters(exclude_categories=("Cc", "Cs")) | st.just("\n"), max_size=40)
as_ofs = st.dates().map(AsOf.on) | st.datetimes().map(lambda moment: AsOf(moment, moment))
periods = st.tuples(st.dates(), st.dates()).map(lambda ends: Period(min(ends), max(ends)))
half_open = st.dates().map(lambda day: Period(day, None)) | st.dates().map(lambda day: Period(None, day))
options = st.builds(
    Options, compat=st.booleans(), roll=st.booleans(), role=st.sampled_from(ROLES),
    register=st.none() | st.integers(0, 999_999_999), rollup=st.sampled_from(ROLLUPS),
)  # fmt: skip
filters = st.builds(
    Filters,
    **{name: st.lists(words, max_size=3).map(tuple) for name in OPEN_ENDED},
    **{name: st.sets(st.sampled_from(sorted(CLOSED[name]))).map(tuple) for name in CLOSED},
    assigned=st.none() | periods | half_open,
    due=st.none() | periods | half_open,
    completed=st.none() | periods | half_open | st.just(Period(absent=True)),
    text=words,
)
views = st.builds(
    View,
    page=st.sampled_from(PAGES),
    snapshot=st.just("latest") | st.from_regex(r"[0-9a-f]{12}", fullmatch=True),
    list_id=st.just("") | st.from_regex(r"[a-z0-9][a-z0-9-]{0,20}", fullmatch=True),
    as_of=st.none() | as_ofs,
    options=options,
    filters=filters,
    task=st.none() | st.integers(1, 999_999_999),
    measure=st.sampled_from(RATES),
    every=st.sampled_from(EVERY),
    compared=st.just("") | st.from_regex(r"[0-9a-f]{12}", fullmatch=True),
    compared_as_of=st.none() | as_ofs,
    language=st.sampled_from(LANGUAGES),
)
# Names and values near enough to the real ones that most examples reach past the version.
anything = st.text(max_size=12) | st.sampled_from(
    [
        "1",
        "0",
        "own",
        "latest",
        PINNED,
        "lead",
        "vi",
        "2024-02-29",
        "2024-02-30",
        "2025-W01-1",
        "..",
        "done_late",
    ]
)
queries = st.dictionaries(
    st.sampled_from(["v", "snapshot", "list", "as_of", "compat", "roll", "role", "lang", "task", "measure"])
    | st.sampled_from([*OPEN_ENDED, *CLOSED, "assigned", "due", "completed", "text"])
    | st.sampled_from(["compared", "compared_as_of", "register", "rollup", "slide"])
    | st.text(max_size=5),
    st.lists(anything, max_size=3),
    max_size=8,
)


@given(view=views)
@QUICK
def test_a_link_says_all_that_its_view_says(view: View) -> None:
    assert View.from_query(view.page, view.to_query()) == view


@given(view=views)
@QUICK
def test_a_link_survives_the_address_bar(view: View) -> None:
    bar = urlencode(view.to_query(), doseq=True)
    assert View.from_query(view.page, parse_qs(bar, keep_blank_values=True)) == view


@given(page=st.sampled_from(PAGES) | st.text(max_size=5), query=queries, current=st.booleans())
@QUICK
def test_every_link_is_a_view_or_a_list_of_what_is_wrong(
    page: str, query: dict[str, list[str]], current: bool
) -> None:
    answer = View.from_query(page, query | ({"v": ["1"]} if current else {}))
    if isinstance(answer, View):
        assert View.from_query(page, answer.to_query()) == answer
    else:
        assert answer
        assert all(isinstance(refusal, Refusal) and refusal.code for refusal in answer)


@given(query=queries)
@QUICK
def test_without_what_is_refused_a_link_can_be_followed(query: dict[str, list[str]]) -> None:
    answer = View.from_query("overview", query)
    for _ in range(2):  # the version first, then all the rest at once
        if not isinstance(answer, View):
            query = without(query, answer)
            answer = View.from_query("overview", query)
    assert isinstance(answer, View)


@given(view=views)
@QUICK
def test_one_view_has_one_spelling(view: View) -> None:
    again = View.from_query(view.page, dict(reversed(view.to_query().items())))
    assert isinstance(again, View)
    assert list(again.to_query().items()) == list(view.to_query().items())


def test_defaults_are_written_out() -> None:
    assert View().to_query() == {
        "v": ["1"], "snapshot": ["latest"], "as_of": ["own"], "compat": ["0"], "roll": ["0"],
        "role": ["lead"], "register": ["latest"], "rollup": ["own"],
        "measure": ["on_time_when_due"], "every": ["month"], "lang": ["vi"], "list": [""],
    }  # fmt: skip


def test_no_parameters_at_all_are_the_plain_view() -> None:
    assert View.from_query("units", {}) == View(page="units")


def test_a_pinned_view_names_no_list() -> None:
    assert View(snapshot=PINNED, list_id="nhiem-vu") == View(snapshot=PINNED)


def test_a_pinned_link_without_a_register_names_units_as_lists_write_them() -> None:
    view = View.from_query("units", {"v": ["1"], "snapshot": [PINNED]})
    assert isinstance(view, View)
    assert (view.options.register, view.options.rollup) == (0, "own")


def test_a_pinned_link_follows_no_register_that_is_still_to_come() -> None:
    answer = View.from_query("units", {"v": ["1"], "snapshot": [PINNED], "register": ["latest"]})
    assert answer == (Refusal("register", "latest", "unknown_value"),)


def test_a_value_that_is_empty_is_kept() -> None:
    view = View(filters=Filters(unit=("", "Vụ Pháp chế")))
    assert view.to_query()["unit"] == ["", "Vụ Pháp chế"]


@pytest.mark.parametrize(
    ("parameter", "values", "code"),
    [
        ("v", ["2"], "unknown_value"),
        ("snapshot", ["latest "], "unknown_value"),
        ("snapshot", [PINNED.upper()], "unknown_value"),
        ("as_of", ["2025-W01-1"], "not_a_date"),
        ("as_of", ["2023-02-29"], "not_a_date"),
        ("compat", ["true"], "unknown_value"),
        ("role", ["boss"], "unknown_value"),
        ("register", ["-1"], "unknown_value"),
        ("register", ["03"], "unknown_value"),
        ("rollup", ["all"], "unknown_value"),
        ("lang", ["fr"], "unknown_value"),
        ("task", ["0"], "unknown_value"),
        ("status", ["done"], "unknown_value"),
        ("unit", ["a\x00b"], "unknown_value"),
        ("unit", ["x" * 501], "unknown_value"),
        ("unit", ["x"] * 501, "too_many_values"),
        ("due", ["2025-02-01..2025-01-01"], "not_a_period"),
        ("text", ["a", "b"], "given_twice"),
        ("text", ["x" * 501], "unknown_value"),
        ("measure", ["overdue"], "unknown_value"),
        ("mesure", ["on_time_rate"], "unknown_parameter"),
    ],
)
def test_what_cannot_be_followed_is_refused_by_name(parameter: str, values: list[str], code: str) -> None:
    answer = View.from_query("units", {"v": ["1"]} | {parameter: values})
    assert isinstance(answer, tuple)
    assert {(refusal.parameter, refusal.code) for refusal in answer} == {(parameter, code)}


def test_the_link_of_a_slide_names_it_and_no_other_link_does() -> None:
    view = View(page=PRESENT, slide=SLIDES[-1])
    assert View.from_query(PRESENT, view.to_query()) == view
    assert view.to_query()["slide"] == [SLIDES[-1]]
    assert "slide" not in view.on("units").to_query()
    assert view.on("units").on(PRESENT).slide == SLIDES[0]


def test_a_slide_on_another_page_is_refused() -> None:
    answer = View.from_query("units", {"v": ["1"], "slide": [SLIDES[0]]})
    assert answer == (Refusal("slide", SLIDES[0], "unknown_parameter"),)


def test_a_link_without_a_version_is_refused() -> None:
    assert View.from_query("units", {"lang": ["vi"]}) == (Refusal("v", "", "missing"),)


def test_an_unknown_page_is_refused() -> None:
    assert View.from_query("admin", {}) == (Refusal("page", "admin", "unknown_page"),)


def test_everything_wrong_with_a_link_is_said_at_once() -> None:
    answer = View.from_query("units", {"v": ["1"], "as_of": ["x"], "due": ["y"], "z": []})
    assert isinstance(answer, tuple)
    assert {refusal.parameter for refusal in answer} == {"as_of", "due", "z"}


def test_a_refusal_never_repeats_a_long_value_in_full() -> None:
    (refusal,) = View.from_query("units", {"v": ["1"], "text": ["x" * 10_000]})  # type: ignore[misc]
    assert len(refusal.value) == 500


def test_another_page_keeps_the_question_and_closes_the_task() -> None:
    view = View(snapshot=PINNED, filters=Filters(unit=("a",)), task=3)
    assert view.on("tasks") == View(page="tasks", snapshot=PINNED, filters=Filters(unit=("a",)))


def test_other_filters_keep_the_moment_and_close_the_task() -> None:
    moment = AsOf(
        datetime.fromisoformat("2025-01-01T10:00:00"), datetime.fromisoformat("2025-01-01T10:00:00")
    )
    view = View(as_of=moment, task=3).filtered(Filters(due=Period(date(2025, 1, 1))))
    assert (view.as_of, view.task) == (moment, None)


def test_a_date_to_compare_at_needs_something_to_compare_with() -> None:
    query = {"v": ["1"], "compared_as_of": ["2025-01-01"]}
    assert View.from_query("compare", query) == (Refusal("compared_as_of", "2025-01-01", "needs_compared"),)


def test_what_is_filtered_by_how_tasks_changed_goes_with_what_they_are_compared_with() -> None:
    view = View(compared=PINNED, filters=Filters(step=("done",), unit=("Vụ A",)))
    assert view.beside("").filters == view.beside("ba9876543210").filters == Filters(unit=("Vụ A",))
