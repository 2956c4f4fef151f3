"""The command that checks the figures of a report's text."""

from pathlib import Path
from typing import Any

import click

from analytics.cli.options import AsOfType, as_json, ask, database, say, show_json
from analytics.model.asof import AsOf
from analytics.report.figure_check import Checked, Claim, check
from analytics.report.figure_check.beside import Beside, beside
from analytics.report.figure_check.documents import MAX_BYTES, text_of
from analytics.service.answers import Answer

_FILE = click.Path(path_type=Path, exists=True, dir_okay=False, allow_dash=True)


@click.command("check-figures")
@click.argument("file", type=_FILE)
@click.option("--snapshot", default="", help="Set the figures beside this snapshot's own.")
@click.option("--list", "list_name", default="", help="Set them beside the newest snapshot of this list.")
@click.option("--as-of", type=AsOfType(), help="Tell the snapshot's statuses as of this date.")
@as_json
@database
def check_figures(
    path: Path, file: Path, snapshot: str, list_name: str, as_of: AsOf | None, as_json: bool
) -> None:
    """Check sums, fractions and percentages in FILE (TXT, DOCX or HTML; - reads standard input)."""
    with click.open_file(str(file), "rb") as opened:
        name = "-" if str(file) == "-" else file.name
        checked = check(text_of(opened.read(MAX_BYTES + 1), name))
    counted = _counted(path, snapshot, list_name, as_of) if snapshot or list_name else None
    found = beside(checked.told, counted["statuses"]) if counted else ()
    if as_json:
        show_json(_shape(checked, counted, found))
        return
    for claim in checked.claims:
        _tell(claim)
    for one in found:
        click.echo(_line(one))
    click.echo(say("check.found", n=len(checked.claims), flagged=len(checked.flagged)))


def _counted(path: Path, snapshot: str, list_name: str, as_of: AsOf | None) -> Answer:
    query = {"v": ["1"], "snapshot": [snapshot or "latest"]}
    query |= {"list": [list_name]} if list_name else {}
    query |= {"as_of": [str(as_of)]} if as_of else {}
    return ask(path, "summary", query=query, by=None)


def _shape(checked: Checked, counted: Answer | None, found: tuple[Beside, ...]) -> dict[str, Any]:
    shape: dict[str, Any] = {"claims": [one.shape(say) for one in checked.claims]}
    if counted is not None:
        shape["snapshot"] = counted["snapshot"]
        shape["as_of"] = counted["as_of"]
        shape["figures"] = [
            {
                "what": str(one.told.what),
                "printed": one.told.written,
                "value": one.told.value,
                "snapshot": one.counted,
                "gap": one.gap,
                "filter": [f"status={status}" for status in one.statuses],
            }
            for one in found
        ]
    return shape


def _tell(claim: Claim) -> None:
    """Print a claim with its verdicts, and why."""
    mark = say("check.mark_wrong") if claim.flag else say("check.mark_right")
    parts = [f"{mark} {claim.text}", *_verdicts(claim)]
    why = claim.why(say)
    click.echo(" · ".join(parts) + (f" – {why}" if why else ""))


def _verdicts(claim: Claim) -> list[str]:
    told = [claim.base_verdict, claim.rounding_verdict]
    return [say(f"check.verdict.{one}") for one in told if one != "not_applicable"]


def _line(one: Beside) -> str:
    return say(
        "check.beside",
        what=say(f"check.what.{one.told.what}"),
        printed=one.told.value,
        counted=one.counted,
        gap=f"{one.gap:+d}",
    )
