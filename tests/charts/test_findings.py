"""What is said over a chart follows from its numbers by simple rules."""

from analytics.charts import findings
from analytics.locale import words
from analytics.model.counts import Counts, Group
from analytics.model.status import Precision, Timing

VI, EN = words("vi"), words("en")


def overdue(name: str, count: int) -> Group:
    return Group(name, Counts(done_on_time=10, open_overdue=count))


def test_the_one_with_most_overdue_tasks_is_named() -> None:
    said = findings.most_overdue(VI, "unit", [overdue("Vụ A", 1), overdue("Vụ B", 3)])
    assert said == "Vụ B có nhiều nhiệm vụ quá hạn nhất: 3 trên 13"


def test_a_tie_is_said() -> None:
    pair = [overdue("A", 3), overdue("B", 3)]
    said = findings.most_overdue(EN, "unit", pair)
    assert said == "A and B have the most overdue tasks: 3 each"
    said = findings.most_overdue(EN, "unit", [*pair, overdue("C", 3), overdue("D", 1)])
    assert said == "A and 2 more have the most overdue tasks: 3 each"
    long = "Department of Water Resources and River Basins "
    said = findings.most_overdue(EN, "unit", [overdue(f"{long}{one}", 3) for one in "AB"])
    assert said == f"{long}A and 1 more have the most overdue tasks: 3 each"


def test_where_nothing_is_overdue_late_completions_are_told() -> None:
    groups = [Group("Vụ A", Counts(done_late=2, done_on_time=2))]
    assert "Không có nhiệm vụ quá hạn; Vụ A" in findings.most_overdue(VI, "unit", groups)


def test_good_news_is_said_too() -> None:
    assert findings.most_overdue(VI, "unit", [overdue("Vụ A", 0)]) == "Chưa có nhiệm vụ quá hạn"
    assert findings.ageing(VI, []) == "Chưa có nhiệm vụ quá hạn"


def test_an_empty_scope_is_said() -> None:
    assert findings.most_overdue(VI, "unit", []) == "Không có nhiệm vụ nào trong phạm vi này"


def test_the_oldest_overdue_tasks_are_counted() -> None:
    groups = [
        Group(Timing.OVERDUE_1_7, Counts(open_overdue=1)),
        Group(Timing.OVERDUE_OVER_90, Counts(open_overdue=2)),
    ]
    assert findings.ageing(VI, groups) == "2 trên 3 nhiệm vụ quá hạn đã quá 90 ngày"


def test_a_share_of_vague_deadlines_is_of_deadlines_and_not_of_all_tasks() -> None:
    groups = [
        Group(Precision.DAY, Counts(open_in_time=3)),
        Group(Precision.MONTH, Counts(open_in_time=1)),
        Group(Precision.NONE, Counts(open_no_deadline=9)),
    ]
    assert findings.precision(VI, groups) == "1 trên 4 thời hạn chỉ ghi tháng, quý hoặc năm"


def test_what_a_list_does_not_have_is_said() -> None:
    assert findings.precision(VI, [Group(Precision.DAY, Counts(done_late=2))]).startswith(
        "Không thời hạn nào"
    )
    assert findings.classification(EN, [Group("unclassified", Counts(done_late=2))]) == "No classified tasks"
