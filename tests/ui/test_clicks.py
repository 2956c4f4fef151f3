"""What a click on a bar does to the filters."""

from analytics.model.filters import Filters
from analytics.ui.clicks import toggled

NONE = Filters()
A_LATE = NONE.having("unit", ("A",)).having("status", ("done_late",))


def test_a_click_on_a_segment_chooses_exactly_its_tasks() -> None:
    assert toggled("unit", "status", NONE, "A", "done_late") == A_LATE


def test_the_first_click_sets_the_status_anew() -> None:
    before = NONE.having("status", ("open_overdue",)).having("source", ("S",))
    assert toggled("unit", "status", before, "A", "done_late") == A_LATE.having("source", ("S",))


def test_a_second_click_clears() -> None:
    assert toggled("unit", "status", A_LATE, "A", "done_late") == NONE


def test_another_click_adds() -> None:
    assert toggled("unit", "status", A_LATE, "B", "done_late") == A_LATE.having("unit", ("A", "B"))
    assert toggled("unit", "status", A_LATE, "A", "open_overdue").status == ("done_late", "open_overdue")


def test_of_several_only_what_was_clicked_goes() -> None:
    several = A_LATE.having("unit", ("A", "B"))
    assert toggled("unit", "status", several, "B", "done_late") == A_LATE
    both = A_LATE.having("status", ("done_late", "open_overdue"))
    assert toggled("unit", "status", both, "A", "open_overdue") == A_LATE


def test_a_segment_of_a_category_chosen_by_keyboard_narrows_it() -> None:
    by_keyboard = NONE.having("unit", ("A", "B"))
    assert toggled("unit", "status", by_keyboard, "A", "done_late") == A_LATE


def test_a_bar_without_status_takes_the_status_filter_off_so_that_its_own_number_is_shown() -> None:
    before = NONE.having("status", ("done_late",))
    assert toggled("timing", "status", before, "due_0_7", None) == NONE.having("timing", ("due_0_7",))
    assert toggled("timing", "status", NONE.having("timing", ("due_0_7",)), "due_0_7", None) == NONE


def test_the_category_not_stated_can_be_chosen() -> None:
    assert toggled("unit", "status", NONE, "", "done_late").unit == ("",)


def test_a_segment_of_another_dimension_takes_the_status_filter_off() -> None:
    before = NONE.having("status", ("done_late",))
    chosen = toggled("unit", "timing", before, "A", "overdue_1_7")
    assert chosen == NONE.having("unit", ("A",)).having("timing", ("overdue_1_7",))
    assert toggled("unit", "timing", chosen, "A", "overdue_1_7") == NONE
