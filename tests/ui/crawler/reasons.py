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
    "scope.tasks": (("whole",), WHOLE),
    "figure.total": (("n",), WHOLE),
    "assigned.earlier": (("n",), OLDER),
    "assigned.most": (("total",), SUM),
    "scope.rows": (("left_out", "refused"), ROWS),
}
# The same in one panel only: its name, the sentence, the values.
IN_PANEL: dict[str, tuple[str, tuple[str, ...], str]] = {
    "doubts": ("chart.n_of_n", ("total",), BASE),
}
# Columns of tables whose numbers open nothing: panel and place, from 0.
COLUMNS: dict[tuple[str, int], str] = {
    ("funnel-unit", 3): EXPECTED,
    ("funnel-assigning_body", 3): EXPECTED,
    ("extensions-unit", 5): FIRST,
    ("extensions-assigning_body", 5): FIRST,
    ("doubts", 2): "says what the doubt means",
}
# Tables without a cell that opens tasks, by page.
TABLES = {"data": ROWS, "meaning": LISTS}
# Pages on time, whose numbers of days, of periods and of what is expected have no reasons written yet: what
# opens tasks on them is followed, whether every other number does is not.
UNWRITTEN = ("trend", "durations", "ahead")
# A line there names two numbers, what is overdue and what falls due, and opens both together.
TOGETHER = ("ahead",)
