"""What the commands share: their options, the view they ask for, and how they answer."""

import json
import os
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from analytics.locale import words
from analytics.model.asof import AsOf
from analytics.model.units import OWN
from analytics.service import desk
from analytics.service.answers import Answer
from analytics.service.runtime import database_path

_DAY_FIRST = ("%d/%m/%Y", "%d/%m/%Y %H:%M")


class AsOfType(click.ParamType[AsOf]):
    """A date, or a date and time: 2025-12-31, 2025-12-31T17:00, or 31/12/2025."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> AsOf:
        """Return the as-of date that `value` names, or end with a usage error."""
        for form in _DAY_FIRST:
            try:
                moment = datetime.strptime(value, form)  # noqa: DTZ007
            except ValueError:
                continue
            return AsOf(moment, moment) if "%H" in form else AsOf.on(moment.date())
        try:
            return AsOf.parse(value.replace(" ", "T"))
        except ValueError:
            self.fail(say("cli.not_a_date", value=value), param, ctx)


def say(key: str, **values: object) -> str:
    """Return a sentence in the command line's language: DUNGHAN_LANG, or Vietnamese."""
    language = "en" if os.environ.get("DUNGHAN_LANG") == "en" else "vi"
    return words(language)(key, **values)


database = click.option(
    "--db",
    "path",
    type=click.Path(path_type=Path, dir_okay=False),
    default=database_path,
    help="The database file (default: DUNGHAN_DB, or data/tasks.duckdb).",
)
as_json = click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
_QUESTION = (
    click.option(
        "--list", "list_name", default="", help="The list (its name or id); default: the default one."
    ),
    click.option("--snapshot", default="latest", help="A snapshot's id; default: the newest by as-of date."),
    click.option("--as-of", type=AsOfType(), help="Tell statuses as of this date (or date and time)."),
    click.option(
        "--filter", "filters", multiple=True, metavar="K=V", help="Only tasks with this value; repeatable."
    ),
    click.option(
        "--compat", is_flag=True, help="Count tasks without a deadline as on time, as some reports do."
    ),
    click.option("--roll", is_flag=True, help="Move a deadline on a day off to the next working day."),
    click.option("--role", default="lead", help="Whose units are counted: lead or cooperating."),
    click.option("--register", default="", help="The version of the register of units; 0: as lists write."),
    click.option("--rollup", default=OWN, help="Roll units up: own, successor or parent."),
    click.option("--compared", default="", help="The snapshot to compare with, for --filter step=…"),
    click.option("--compared-as-of", type=AsOfType(), help="Tell the compared snapshot as of this date."),
)


def question(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of a view."""
    for option in reversed(_QUESTION):
        command = option(command)
    return command


def view_query(asked: Mapping[str, Any]) -> dict[str, list[str]]:
    """Return the link's parameters that a command's options stand for: link and command refuse the same."""
    query: dict[str, list[str]] = {"v": ["1"], "snapshot": [asked["snapshot"]], "role": [asked["role"]]}
    query |= {name: [str(int(asked[name]))] for name in ("compat", "roll")}
    query["rollup"] = [asked["rollup"]]
    if asked["register"]:
        query["register"] = [asked["register"]]
    if asked["list_name"]:
        query["list"] = [asked["list_name"]]
    if asked["as_of"]:
        query["as_of"] = [str(asked["as_of"])]
    if asked["compared"]:
        query["compared"] = [asked["compared"]]
    if asked["compared_as_of"]:
        query["compared_as_of"] = [str(asked["compared_as_of"])]
    for pair in asked["filters"]:
        name, equals, value = pair.partition("=")
        if not equals:
            raise click.UsageError(say("cli.not_a_filter", value=pair))
        query.setdefault(name, []).append(value)
    return query


def ask(path: Path, question: str, **asked: Any) -> Answer:
    """Ask the database, or the server that has it open; say so where it was the server."""
    answer, served = desk.ask(path, question, asked)
    if served:
        click.echo(say("cli.by_server"), err=True)
    return answer


def show_json(answer: object) -> None:
    """Print an answer as JSON."""
    click.echo(json.dumps(answer, ensure_ascii=False, indent=2))
