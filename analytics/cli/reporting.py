"""The command that writes reports."""

import os
from pathlib import Path
from typing import Any

import click

from analytics.cli.mailing import mail
from analytics.cli.options import ask, database, question, say, view_query
from analytics.model.material import Material, unpacked
from analytics.model.view import LANGUAGES
from analytics.report.compose import compose
from analytics.report.forms import FORMS, Form
from analytics.report.link import pinned
from analytics.report.print_file import ReportFault
from analytics.service.mailing import AddressBook

_URL = "http://localhost:8501"


@click.command()
@question
@click.option("--format", "form", type=click.Choice(list(FORMS)), help="How to write it.")
@click.option("--all", "every", is_flag=True, help="Write it in every form, into the folder that -o names.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The file, or the folder.")
@click.option(
    "--mail", "by_mail", is_flag=True, help="E-mail each unit its overdue tasks and those due soon."
)
@click.option("--addresses", type=click.Path(path_type=Path, exists=True), help="A CSV file: unit,email.")
@click.option("--dry-run", is_flag=True, help="Only say which letters would be sent.")
@click.option("--unsubscribe", default="", help="Send nothing more to this address.")
@click.option("--language", type=click.Choice(LANGUAGES), default=LANGUAGES[0], help="Whose words to use.")
@click.option("--url", default="", help="Where the server is reached (default: DUNGHAN_URL).")
@database
def report(path: Path, language: str, url: str, **asked: Any) -> None:
    """Write or send the report on the results of assigned tasks; classified ones are only counted."""
    modes = [name for name in ("form", "every", "by_mail", "unsubscribe") if asked[name]]
    place = asked["addresses"] if modes in (["by_mail"], ["unsubscribe"]) else asked["output"]
    if len(modes) != 1 or place is None:
        raise click.UsageError(say("cli.report_needs_form"))
    base = url.rstrip("/") or os.environ.get("DUNGHAN_URL", "").rstrip("/") or _URL
    query = view_query(asked) | {"lang": [language]}
    if asked["unsubscribe"]:
        AddressBook(place).unsubscribe(asked["unsubscribe"])
        click.echo(say("mail.left", address=asked["unsubscribe"]), err=True)
    elif asked["by_mail"]:
        mail(path, query, base, AddressBook(place), asked["dry_run"])
    else:
        _written(unpacked(ask(path, "report", query=query)), asked["form"], base, place)


def _written(material: Material, form: str | None, base: str, output: Path) -> None:
    if form is not None:
        _write(material, FORMS[form], base, output)
        return
    output.mkdir(parents=True, exist_ok=True)
    for name, one in FORMS.items():
        try:
            _write(material, one, base, output / f"{_stem(material)}{_mark(name)}.{one.ending}")
        except ReportFault as fault:
            click.echo(say(fault.key), err=True)


def _write(material: Material, form: Form, base: str, target: Path) -> None:
    """Write one form; the file appears under its name only when it is whole."""
    made = form.write(compose(material, pinned(base, material.view), form.language))
    with click.open_file(str(target), "wb", atomic=True) as opened:
        opened.write(made)
    click.echo(say("cli.report_written", file=target), err=True)


def _stem(material: Material) -> str:
    return f"bao-cao-{material.snapshot.list_id}-{material.day.isoformat()}"


def _mark(name: str) -> str:
    """Return what tells two forms apart whose names end alike."""
    ending, _, mark = name.partition("_")
    return f"-{mark}" if mark and ending in FORMS else ""
