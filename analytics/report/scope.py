"""What the numbers of a file are about, in plain text: the scope strip that goes with every file."""

from analytics.charts import named
from analytics.locale import Words
from analytics.model.counts import Counts
from analytics.model.filters import DIMENSIONS, Filters, Period
from analytics.model.snapshot import INCLUDED, TOLD, Snapshot
from analytics.model.units import OWN
from analytics.model.view import COOPERATING, View

# Who may have published without being a person with a name.
KNOWN = ("cli", "analyst", "sample")

Pair = tuple[str, str]


def published_by(snapshot: Snapshot, words: Words) -> str:
    """Return who published a snapshot."""
    who = snapshot.published_by
    return words(f"who.{who}") if who in KNOWN else who


def scope(view: View, snapshot: Snapshot, whole: Counts, selected: Counts, words: Words) -> tuple[Pair, ...]:
    """Return label and text of all that the numbers rest on, in the order of the strip on screen."""
    day = view.as_of.day if view.as_of else snapshot.as_of.day
    pairs = [
        (words("file.tasks"), words("file.n_of_n", count=selected.total, total=whole.total)),
        (words("file.list"), f"{snapshot.list_name} – {snapshot.label}"),
        (words("file.as_of"), words.day(day)),
    ]
    if view.as_of != snapshot.as_of:
        pairs.append((words("file.own_as_of"), words.day(snapshot.as_of.day)))
    published = words("scope.published", at=snapshot.published_at, who=published_by(snapshot, words))
    rows = words(
        "file.rows_told", read=snapshot.rows_read, tasks=snapshot.tasks,
        left_out=snapshot.rows_left_out, refused=snapshot.rows_refused,
    )  # fmt: skip
    pairs += [
        (words("file.options"), "; ".join(options(view, words)) or words("file.no_options")),
        (words("file.filters"), "; ".join(filtered(view.filters, words)) or words("file.no_filters")),
        (words("file.outside"), words.number(selected.outside)),
        (words("file.classified"), _classified(snapshot, selected, words)),
        (words("file.snapshot"), snapshot.snapshot_id),
        (words("file.published"), published),
        (words("file.source_file"), snapshot.source_file),
        (words("file.rows"), rows),
    ]
    return tuple(pairs)


def options(view: View, words: Words) -> list[str]:
    """Return which options are on."""
    on = {
        "compat": view.options.compat,
        "roll": view.options.roll,
        "role_cooperating": view.options.role == COOPERATING,
    }
    return [words(f"scope.{name}") for name, is_on in on.items() if is_on] + units(view, words)


def units(view: View, words: Words) -> list[str]:
    """Return by which register units are named and rolled up; nothing where they are as lists write them."""
    options = view.options
    if not options.register:
        return []
    rolled = [words(f"scope.rollup_{options.rollup}")] if options.rollup != OWN else []
    return [words("scope.register", version=options.register), *rolled]


def apart(snapshot: Snapshot, words: Words) -> str:
    """Return how the classified tasks of a list stand apart from all numbers; "" where they do not."""
    if snapshot.apart is None:
        return ""
    number = {"n": snapshot.apart.n} if snapshot.apart.how == TOLD else {}
    return words(f"apart.{snapshot.apart.how}", **number)


def _classified(snapshot: Snapshot, selected: Counts, words: Words) -> str:
    """Return how many classified tasks the numbers count, or how they stand apart from them."""
    counted = words("file.classified_told", count=selected.classified)
    if snapshot.apart is None:
        return counted
    said = apart(snapshot, words)
    return f"{counted}; {said}" if snapshot.apart.how == INCLUDED else said


def strip(view: View, snapshot: Snapshot, whole: Counts, selected: Counts, words: Words) -> str:
    """Return in one line what the numbers are about: what stands where there is no room for all of it."""
    day = view.as_of.day if view.as_of else snapshot.as_of.day
    told = words(
        "report.strip", count=selected.total, total=whole.total, list_name=snapshot.list_name, day=day,
        snapshot=snapshot.snapshot_id,
    )  # fmt: skip
    filters = [words("report.filtered")] if view.filters.active() else []
    beside = [apart(snapshot, words)] if snapshot.apart else []
    return " · ".join([told, *filters, *options(view, words), *beside])


def filtered(filters: Filters, words: Words) -> list[str]:
    """Return each filter with what it keeps."""
    return [f"{words(f'filter.{name}')}: {_said(filters, name, words)}" for name in filters.active()]


def _said(filters: Filters, name: str, words: Words) -> str:
    value = getattr(filters, name)
    if name in DIMENSIONS:
        return ", ".join(named(words, name, one) for one in value)
    if isinstance(value, Period):
        if value.absent:
            return words("filter.absent")
        return words("filter.period", first=words.day(value.first), last=words.day(value.last))
    return f"“{value}”"
