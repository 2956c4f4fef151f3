"""Commands that show the snapshots, and hide one or show it again."""

from pathlib import Path

import click

from analytics.cli.options import as_json, database, opened, say, show_json
from analytics.cli.shapes import snapshot_json
from analytics.service import access, publishing

WHO = "cli"


@click.command()
@as_json
@database
def snapshots(path: Path, as_json: bool) -> None:
    """List all snapshots, newest as-of first."""
    with opened(path) as store:
        found = [snapshot_json(one) for one in access.snapshots(store)]
    if as_json:
        show_json({"snapshots": found})
        return
    for one in found:
        tasks, state = say("cli.tasks", n=one["tasks"]), say(f"state.{one['state']}")
        click.echo("  ".join((one["snapshot_id"], one["as_of"], tasks, one["list"], state)))


@click.command()
@click.argument("snapshot_id")
@click.option("--reason", default="", help="Why; kept in the audit.")
@as_json
@database
def withdraw(path: Path, snapshot_id: str, reason: str, as_json: bool) -> None:
    """Hide a snapshot from readers; nothing is deleted."""
    with opened(path) as store:
        found = publishing.withdraw(store, snapshot_id, WHO, reason)
    _done("cli.withdrawn", snapshot_json(found), as_json)


@click.command()
@click.argument("snapshot_id")
@click.option("--reason", default="", help="Why; kept in the audit.")
@as_json
@database
def restore(path: Path, snapshot_id: str, reason: str, as_json: bool) -> None:
    """Show a withdrawn snapshot again."""
    with opened(path) as store:
        found = publishing.restore(store, snapshot_id, WHO, reason)
    _done("cli.restored", snapshot_json(found), as_json)


def _done(key: str, snapshot: dict[str, object], as_json: bool) -> None:
    if as_json:
        show_json({"snapshot": snapshot})
    else:
        click.echo(say(key, snapshot_id=snapshot["snapshot_id"]))
