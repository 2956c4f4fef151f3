"""Commands that read: figures, and the tasks behind them."""

from pathlib import Path
from typing import Any

import click

from analytics.cli.options import as_json, ask, database, question, say, show_json, view_query
from analytics.model.asof import AsOf
from analytics.model.filters import DIMENSIONS, OPEN_ENDED
from analytics.model.snapshot import TOLD
from analytics.report.task_file import FORMATS
from analytics.service import access


@click.command()
@question
@click.option("--by", type=click.Choice(DIMENSIONS), help="Break the figures down by this.")
@as_json
@database
def summary(path: Path, as_json: bool, by: str | None, **asked: Any) -> None:
    """Print the figures of a snapshot."""
    answer = ask(path, "summary", query=view_query(asked), by=by)
    if as_json:
        show_json(answer)
        return
    snapshot = answer["snapshot"]
    click.echo(
        say(
            "cli.summary",
            list_name=snapshot["list"],
            snapshot_id=snapshot["snapshot_id"],
            as_of=AsOf.parse(answer["as_of"]).day,
        )
    )
    click.echo(_line(answer))
    _apart(snapshot)
    for group in answer["groups"]:
        click.echo(f"{group['name'] or say('cli.not_stated')}: {_line(group)}")


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
    answer = ask(path, "tasks", query=view_query(asked), sort=sort)
    with click.open_file(str(output or "-"), "wb", atomic=output is not None) as target:
        FORMATS[form](answer, target)
    if answer["classified"]:
        click.echo(say("cli.classified", n=answer["classified"]), err=True)
    _apart(answer, err=True)


def _apart(told: dict[str, Any], *, err: bool = False) -> None:
    """Say how classified tasks stand apart from the numbers, where they do."""
    if "classified_apart" in told:
        how, n = told["classified_apart"].values()
        click.echo(say(f"apart.{how}", **({"n": n} if how == TOLD else {})), err=err)


def _line(counted: dict[str, Any]) -> str:
    parts = [
        say("cli.counted", status=say(f"status.{status}"), n=n)
        for status, n in counted["statuses"].items()
        if n
    ]
    return f"{say('cli.tasks', n=counted['total'])} ({'; '.join(parts)})"


@click.command()
@click.argument("before")
@click.argument("after")
@click.option(
    "--by", type=click.Choice((*OPEN_ENDED, "classification")), help="Break the changes down by this."
)
@as_json
@database
def diff(path: Path, before: str, after: str, by: str | None, as_json: bool) -> None:
    """Say what changed between two snapshots of a list, BEFORE and AFTER: their ids."""
    query = {"v": ["1"], "snapshot": [after], "compared": [before]}
    answer = ask(path, "diff", query=query, by=by)
    if as_json:
        show_json(answer)
        return
    days = {name: AsOf.parse(answer[name]["as_of"]).day for name in ("before", "after")}
    click.echo(say("cli.diff", list_name=answer["after"]["snapshot"]["list"], **days))
    click.echo(_bridge(answer))
    click.echo(say("cli.diff_overdue", n=answer["newly_overdue"]))
    _apart(answer["after"]["snapshot"])
    for group in answer["groups"]:
        click.echo(f"{group['name'] or say('cli.not_stated')}: {_bridge(group)}")


def _bridge(told: dict[str, Any]) -> str:
    steps = [f"{say(f'step.{name}')}: {n}" for name, n in told["steps"].items() if n]
    return say("cli.bridge", opening=told["opening"], closing=told["closing"], steps="; ".join(steps))
