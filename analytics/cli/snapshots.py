"""Commands that show the snapshots, and hide one or show it again."""

from pathlib import Path

import click

from analytics.cli.options import as_json, ask, database, say, show_json

WHO = "cli"


@click.command()
@as_json
@database
def snapshots(path: Path, as_json: bool) -> None:
    """List all snapshots, newest as-of first."""
    answer = ask(path, "snapshots")
    if as_json:
        show_json(answer)
        return
    for one in answer["snapshots"]:
        tasks, state = say("cli.tasks", n=one["tasks"]), say(f"state.{one['state']}")
        click.echo("  ".join((one["snapshot_id"], one["as_of"], tasks, one["list"], state)))


@click.command()
@click.argument("snapshot_id")
@click.option("--reason", default="", help="Why; kept in the audit.")
@as_json
@database
def withdraw(path: Path, snapshot_id: str, reason: str, as_json: bool) -> None:
    """Hide a snapshot from readers; nothing is deleted."""
    answer = ask(path, "withdraw", snapshot_id=snapshot_id, who=WHO, reason=reason)
    _done("cli.withdrawn", answer, as_json)


@click.command()
@click.argument("snapshot_id")
@click.option("--reason", default="", help="Why; kept in the audit.")
@as_json
@database
def restore(path: Path, snapshot_id: str, reason: str, as_json: bool) -> None:
    """Show a withdrawn snapshot again."""
    answer = ask(path, "restore", snapshot_id=snapshot_id, who=WHO, reason=reason)
    _done("cli.restored", answer, as_json)


def _done(key: str, answer: dict[str, dict[str, object]], as_json: bool) -> None:
    if as_json:
        show_json(answer)
    else:
        click.echo(say(key, snapshot_id=answer["snapshot"]["snapshot_id"]))
