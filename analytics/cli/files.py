"""Commands that bring data in, check what is there, and copy it."""

import json
import sys
from pathlib import Path
from typing import Any
from uuid import uuid4

import click

from analytics.cli import progress
from analytics.cli.options import AsOfType, as_json, ask, database, say, show_json
from analytics.cli.snapshots import WHO
from analytics.model.asof import AsOf
from analytics.model.errors import Fault
from analytics.service import desk, worker
from analytics.service.answers import Answer
from analytics.service.worker import Request
from analytics.store import parcel

_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command()
@click.argument("file", type=_FILE)
@click.option(
    "--as-of", type=AsOfType(), required=True, help="The date (or date and time) the list was true."
)
@click.option("--list", "list_name", default="", help="The list it belongs to; a new name makes a new list.")
@click.option("--mapping", type=_FILE, help="A JSON object from field to heading.")
@click.option("--label", default="", help="How the snapshot is called.")
@click.option(
    "--max-refused", type=click.FloatRange(0, 1), default=0.10, help="Refuse the file above this share."
)
@click.option("--dry-run", is_flag=True, help="Check and tell the effect; publish nothing.")
@as_json
@database
def load(
    path: Path, file: Path, as_of: AsOf, mapping: Path | None, max_refused: float, as_json: bool, **asked: Any
) -> None:
    """Check a list (CSV, TSV, XLSX or XLS, also in gz or zip) and publish it, wholly or not at all."""
    handed = desk.spool(path) / uuid4().hex
    try:
        progress.tell("cli.reading", file=file.name)
        request = Request(file, file.name, as_of, _mapping(mapping), max_refused)
        worker.pack(request, handed, progress.tell_step)
        progress.tell("cli.publishing", n=parcel.tasks(handed))
        with progress.followed(handed):
            answer = ask(
                path, "load", parcel=str(handed.resolve()), original=str(file.resolve()), who=WHO, **asked
            )
    except Fault as fault:
        if as_json:
            show_json({"result": "refused", "code": fault.code, "message": say(fault.key, **fault.values)})
        raise
    finally:
        parcel.clear(handed)
    if as_json:
        show_json(answer)
    else:
        _tell(answer)


@click.command()
@as_json
@database
def sample(path: Path, as_json: bool) -> None:
    """Load the sample lists; those that are there already stay as they are."""
    answer = ask(path, "sample")
    if as_json:
        show_json(answer)
    else:
        click.echo(say("cli.samples", n=answer["snapshots"]))


@click.command()
@as_json
@database
def verify(path: Path, as_json: bool) -> None:
    """Read everything that is stored, and say what does not hold."""
    answer = ask(path, "verify")
    if as_json:
        show_json(answer)
    for one in answer["faults"]:
        click.echo(say(f"verify.{one['code']}", snapshot_id=one["snapshot_id"]), err=True)
    if answer["faults"]:
        sys.exit(1)
    if not as_json:
        click.echo(say("cli.verified", n=answer["snapshots"]))


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@as_json
@database
def backup(path: Path, file: Path, as_json: bool) -> None:
    """Copy the database to FILE, also while the server runs, and read the whole copy."""
    answer = ask(path, "backup", file=str(file.resolve()))
    if as_json:
        show_json(answer)
    else:
        click.echo(say("cli.backed_up", file=file, size=answer["bytes"]))


def _mapping(path: Path | None) -> dict[str, object] | None:
    if path is None:
        return None
    try:
        found = json.loads(path.read_text(encoding="utf-8-sig"))
    except ValueError as error:
        raise click.UsageError(say("cli.not_a_mapping", file=path.name)) from error
    if not isinstance(found, dict):
        raise click.UsageError(say("cli.not_a_mapping", file=path.name))
    return found


def _tell(answer: Answer) -> None:
    click.echo(say(f"cli.{answer['result']}", snapshot_id=answer["snapshot_id"], list_name=answer["list"]))
    click.echo(
        say(
            "cli.rows",
            read=answer["rows_read"],
            tasks=answer["tasks"],
            refused=answer["rows_refused"],
            left_out=answer["left_out"],
        )
    )
    for one in (*answer["refused"], *answer["problems"]):
        reason = say(f"reason.{one['reason']}")
        click.echo(
            say(
                "cli.finding",
                row=one["row"],
                line=one["line"],
                heading=one["column"],
                value=one["value"],
                reason=reason,
            )
        )
