"""The numbers that open no tasks, and why. Whatever else a page says must open its tasks.

By the sentence of the catalogues that says them, with the names of the values in it.
"""

CHANGE = "a difference: both ends are opened, here and in the snapshot named; So sánh tells its steps"
EARLIER = "of the snapshot before: the comparison that stands beside leads there"
SUM = "a sum of columns or bars that stand below it, each opening its own tasks"
KINDS = "places, not tasks: each stands in the table beside and opens its own"
EXPECTED = "what chance or the sources' own rates would bring: no tasks have it"
PAGE = "where one is in the very list that is open"
SECRET = "classified tasks are only counted, everywhere"
LISTS = "snapshots, not tasks"
ROWS = "rows of a file, not tasks: those that were left out have become none"
MOVES = "moves of deadlines, not tasks: each stands in the ledger with its task"
BOTH = "says whether two lists name their tasks alike; the matrix below opens every part of it"
REST = "the rest of the total, of which total and base are both opened"
WHOLE = "the whole snapshot: it opens where the filters beside are taken off"
FIRST = "those on time now less those that an extension saved, which stand beside it and open"
OLDER = "tasks of months before those that are drawn: a filter on the day of assignment leads to them"
BASE = "the tasks that could have a doubt, told in words beside it: no filter chooses exactly those"
DAYS = "days, not tasks"
RULE = "a number of the rule itself"
MIDDLE = "the middle of the points, each of which opens its tasks in the table"
BANDS = "by the bands of days in the table below, each of which opens its tasks"
NO_DAY = "two filters lead there, one for each day that is missing"
WORD = "told by a word alone: no filter chooses exactly those"
PAST = "as they stood in past weeks: the stretches in the table open what became of them"
LEVELS = "by how likely it was at the time: the stretches in the same table open all of them"
VERSION = "a version of the register of units, in which no task stands"
SLIDE = "which slide of how many"
YEARS = "the bars of the years open their tasks"

# Key of the sentence → the values in it that open nothing, and why.
UNOPENED: dict[str, tuple[tuple[str, ...], str]] = {
    "since.count": (("change",), CHANGE),
    "since.rate": (("rate",), EARLIER),
    "headline.overdue_more": (("change",), CHANGE),
    "headline.overdue_fewer": (("change",), CHANGE),
    "headline.due_rush": (("change",), CHANGE),
    "headline.open_more": (("change",), CHANGE),
    "headline.open_fewer": (("change",), CHANGE),
    "headline.doubt": (("total",), BASE),
    "doubt.worst": (("total",), BASE),
    "doubt.history": (("n",), LISTS),
    "bridge.more": (("change",), CHANGE),
    "bridge.fewer": (("change",), CHANGE),
    "finding.late_half": (("n", "total", "days"), SUM),
    "finding.late_long": (("total",), SUM),
    "finding.late": (("n",), SUM),
    "finding.days_off": (("n", "total"), SUM),
    "finding.vague": (("n", "total"), SUM),
    "finding.roll": (("n", "moved"), SUM),
    "scope.register": (("version",), VERSION),
    "funnel.few_unit": (("n",), KINDS),
    "funnel.few_assigning_body": (("n",), KINDS),
    "funnel.worse_unit": (("n",), KINDS),
    "funnel.worse_assigning_body": (("n",), KINDS),
    "funnel.watch_unit": (("n",), KINDS),
    "funnel.watch_assigning_body": (("n",), KINDS),
    "funnel.more": (("n",), KINDS),
    "funnel.chance_unit": (("n", "few"), KINDS),
    "funnel.chance_assigning_body": (("n", "few"), KINDS),
    "funnel.widened": (("phi", "factor"), EXPECTED),
    "funnel.sentence": (("expected",), EXPECTED),
    "finding.most_overdue_tied": (("same",), KINDS),
    "finding.most_late_tied": (("same",), KINDS),
    "more.unit": (("n",), KINDS),
    "more.assigning_body": (("n",), KINDS),
    "more.source": (("n",), KINDS),
    "tasks.counted": (("first", "last", "n"), PAGE),
    "tasks.classified": (("n",), SECRET),
    "compare.matched": (("n", "before", "after"), BOTH),
    "compare.unmatched": (("n", "share", "least"), BOTH),
    "moved.finding": (("n", "tasks", "later", "late"), MOVES),
    "moved.finding_never": (("n", "tasks", "later"), MOVES),
    "moved.counted": (("n",), MOVES),
    "moved.classified": (("n",), SECRET),
    "moved.gone": (("n",), MOVES),
    "moved.latest": (("n",), MOVES),
    "vanished.finding": (("n",), SUM),
    "snapshots.title": (("n",), LISTS),
    "meaning.snapshots": (("n",), LISTS),
    "check.findings": (("n",), ROWS),
    "reference.not_due": (("n",), REST),
    "proof.left_out": (("left_out", "refused"), ROWS),
    "slide.place": (("place", "whole"), SLIDE),
    "scope.tasks": (("whole",), WHOLE),
    "figure.total": (("n",), WHOLE),
    "assigned.earlier": (("n",), OLDER),
    "assigned.most": (("total",), SUM),
    "scope.rows": (("left_out", "refused"), ROWS),
    "headline.half_done": (("half",), DAYS),
    "took.half": (("n", "limits"), DAYS),
    "took.naive": (("done", "days"), BANDS),
    "took.unknown": (("n",), NO_DAY),
    "took.apart_source": (("n", "half"), KINDS),
    "took.apart_unit": (("n", "half"), KINDS),
    "took.apart_none_source": (("n",), DAYS),
    "took.apart_none_unit": (("n",), DAYS),
    "trend.by_word": (("n",), WORD),
    "run.chance": (("rate",), MIDDLE),
    "run.rules": (("points", "shift", "trend"), RULE),
    "run.small": (("n",), RULE),
    "run.few": (("n", "least"), RULE),
    "acting.finding": (("units",), KINDS),
    "backlog.finding": (("n", "year"), YEARS),
    "backlog.new": (("year",), YEARS),
    **{f"flow.{key}": (("assigned", "done"), SUM) for key in ("more", "fewer", "same")},
    "likely.finding": (("expected",), EXPECTED),
    "likely.why": (("weeks", "weight"), RULE),
    "likely.past": (("first", "last", "late", "n"), PAST),
    "likely.right": (("n", "expected", "late", "of"), PAST),
}
# The same in one panel only: its name, the sentence, the values.
IN_PANEL: dict[str, tuple[str, tuple[str, ...], str]] = {
    "doubts": ("chart.n_of_n", ("total",), BASE),
    "calibration": ("chart.n_of_n", ("count", "total"), LEVELS),
}
# Columns of tables whose numbers open nothing: panel and place, from 0.
COLUMNS: dict[tuple[str, int], str] = {
    ("funnel-unit", 3): EXPECTED,
    ("funnel-assigning_body", 3): EXPECTED,
    ("extensions-unit", 5): FIRST,
    ("extensions-assigning_body", 5): FIRST,
    ("doubts", 2): "says what the doubt means",
    ("likely", 4): EXPECTED,
    **{("calibration", place): LEVELS for place in range(3)},
    **{(f"lasting-{by}", place): DAYS for by in ("source", "unit") for place in range(3, 10)},
    **{("done-by", place): DAYS for place in range(1, 4)},
}
# Tables without a cell that opens tasks, by page.
TABLES = {"data": ROWS, "meaning": LISTS}
# Charts of estimates, by panel: no tasks are the part that they say.
ESTIMATED = {
    "done-by": "shares with the open tasks in them; the bands in the table beside open the done ones"
}
