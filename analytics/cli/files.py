"""Commands that bring data in, and that check what is there."""

import json
import sys
from pathlib import Path
from typing import Any

import click

from analytics.cli.options import AsOfType, as_json, database, opened, say, show_json
from analytics.cli.shapes import loaded_json
from analytics.cli.snapshots import WHO
from analytics.model.errors import Fault
from analytics.service import access, publishing
from analytics.service.publishing import Checked, Submission
from analytics.service.samples import load_samples
from analytics.store import Store

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
def load(path: Path, file: Path, mapping: Path | None, dry_run: bool, as_json: bool, **given: Any) -> None:
    """Check a list (CSV, TSV or XLSX) and publish it as a snapshot, wholly or not at all."""
    asked = Submission(source=file, name=file.name, mapping=_mapping(mapping), **given)
    with opened(path) as store:
        _progress("cli.reading", file=file.name)
        try:
            checked = publishing.check(store, asked)
        except Fault as fault:
            if as_json:
                show_json(
                    {"result": "refused", "code": fault.code, "message": say(fault.key, **fault.values)}
                )
            raise
        result = _publish(store, checked, dry_run)
    if as_json:
        show_json(loaded_json(result, checked))
    else:
        _tell(result, checked)


@click.command()
@as_json
@database
def sample(path: Path, as_json: bool) -> None:
    """Load the sample lists; those that are there already stay as they are."""
    with opened(path) as store:
        added = load_samples(store)
    if as_json:
        show_json({"result": "published" if added else "already_there", "snapshots": added})
    else:
        click.echo(say("cli.samples", n=added))


@click.command()
@as_json
@database
def verify(path: Path, as_json: bool) -> None:
    """Read everything that is stored, and say what does not hold."""
    with opened(path) as store:
        unsound = access.verify(store)
        checked = len(access.snapshots(store))
    if as_json:
        faults = [{"snapshot_id": one.snapshot_id, "code": one.code} for one in unsound]
        show_json({"snapshots": checked, "faults": faults})
    for one in unsound:
        click.echo(say(f"verify.{one.code}", snapshot_id=one.snapshot_id), err=True)
    if unsound:
        sys.exit(1)
    if not as_json:
        click.echo(say("cli.verified", n=checked))


def _publish(store: Store, checked: Checked, dry_run: bool) -> str:
    if checked.there is not None:
        return "already_there"
    if dry_run:
        return "checked"
    _progress("cli.publishing", n=checked.staged.tasks.num_rows)
    publishing.publish(store, checked, WHO)
    return "published"


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


def _progress(key: str, **values: object) -> None:
    """Say what is being done, to a person who watches."""
    if sys.stderr.isatty():
        click.echo(say(key, **values), err=True)


def _tell(result: str, checked: Checked) -> None:
    staged = checked.staged
    click.echo(say(f"cli.{result}", snapshot_id=staged.snapshot_id, list_name=checked.task_list.name))
    click.echo(
        say(
            "cli.rows",
            read=staged.rows_read,
            tasks=staged.tasks.num_rows,
            refused=staged.rows_refused,
            left_out=staged.rows_left_out,
        )
    )
    for one in checked.findings:
        if one.kind in ("refused", "problem"):
            reason = say(f"reason.{one.reason}")
            click.echo(
                say(
                    "cli.finding",
                    row=one.row_no,
                    line=one.line_no,
                    heading=one.heading,
                    value=one.value,
                    reason=reason,
                )
            )
