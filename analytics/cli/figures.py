"""Commands that read: figures, and the tasks behind them."""

from pathlib import Path
from typing import Any

import click

from analytics.cli.options import as_json, database, opened, question, resolved, say, show_json
from analytics.cli.shapes import snapshot_json
from analytics.model.counts import Counts, Group
from analytics.model.filters import DIMENSIONS
from analytics.model.measure import MEASURES
from analytics.model.reading import Readings
from analytics.model.status import Status
from analytics.report.task_file import FORMATS
from analytics.service import access


@click.command()
@question
@click.option("--by", type=click.Choice(DIMENSIONS), help="Break the figures down by this.")
@as_json
@database
def summary(path: Path, as_json: bool, by: str | None, **asked: Any) -> None:
    """Print the figures of a snapshot."""
    with opened(path) as store:
        found = resolved(store, **asked)
        read = access.readings(store, found.view, [by] if by else [], cross=False)
    groups = read.facets.get(by or "", ())
    if as_json:
        show_json(_answer(found, read, groups))
        return
    click.echo(_heading(found))
    _print("", read.selected)
    for group in groups:
        _print(group.name or say("cli.not_stated"), group.counts)


@click.command()
@question
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="csv", help="How to write them.")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="Write to this file.")
@click.option("--sort", type=click.Choice(access.SORTS), default="row_no", help="What to sort by.")
@database
def tasks(path: Path, form: str, output: Path | None, sort: str, **asked: Any) -> None:
    """Write the tasks behind a figure; classified ones are only counted."""
    if form == "xlsx" and output is None:
        raise click.UsageError(say("cli.xlsx_needs_output"))
    with opened(path) as store:
        found = resolved(store, **asked)
        page = access.tasks(store, found.view, sort=sort, limit=None)
    with click.open_file(str(output or "-"), "wb", atomic=output is not None) as target:
        FORMATS[form](page, target)
    if page.classified:
        click.echo(say("cli.classified", n=page.classified), err=True)


def _answer(found: access.Resolved, read: Readings, groups: tuple[Group, ...]) -> dict[str, Any]:
    counts, options = read.selected, found.view.options
    readings = [measure.read(counts) for measure in MEASURES if measure.denominator is not None]
    return {
        "snapshot": snapshot_json(found.snapshot),
        "as_of": str(found.view.as_of),
        "options": {"compat": options.compat, "roll": options.roll, "role": options.role},
        "total": counts.total,
        "statuses": counts.statuses(),
        "due_soon": counts.due_soon,
        "classified": counts.classified,
        "measures": {
            one.measure.name: {"numerator": one.numerator, "denominator": one.denominator, "value": one.value}
            for one in readings
        },
        "groups": [
            {"name": one.name, "total": one.counts.total, "statuses": one.counts.statuses()} for one in groups
        ],
    }


def _heading(found: access.Resolved) -> str:
    return say(
        "cli.summary",
        list_name=found.snapshot.list_name,
        snapshot_id=found.snapshot.snapshot_id,
        as_of=found.view.as_of.day if found.view.as_of else "",
    )


def _print(name: str, counts: Counts) -> None:
    parts = [f"{say(f'status.{status}')} {counts.of(status)}" for status in Status if counts.of(status)]
    lead = f"{name}: " if name else ""
    click.echo(f"{lead}{say('cli.tasks', n=counts.total)} ({'; '.join(parts)})")
