"""The e-mail digest: each unit gets its own overdue tasks and those that fall due soon."""

import os
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import click

from analytics.cli.options import ask, say
from analytics.model.material import unpacked
from analytics.report.compose import compose
from analytics.report.digest import digest
from analytics.report.link import pinned
from analytics.service.answers import ViewFault
from analytics.service.desk import ServerFault
from analytics.service.mailing import AddressBook, MailServer

_SENDER = "dunghan@localhost"


def mail(path: Path, query: dict[str, Any], base: str, book: AddressBook, dry_run: bool) -> None:
    """Send every unit of the book its letter, or only say which there would be."""
    letters = list(_letters(path, query, base, book))
    if not dry_run:
        MailServer.parse(os.environ.get("DUNGHAN_SMTP", "")).send(letters)
    for letter in letters:
        click.echo(f"{letter['To']}: {letter['Subject']}")
    click.echo(say("mail.would_send" if dry_run else "mail.sent", n=len(letters)), err=True)


def _letters(path: Path, query: dict[str, Any], base: str, book: AddressBook) -> Iterator[EmailMessage]:
    sender = os.environ.get("DUNGHAN_MAIL_FROM", _SENDER)
    for unit, addresses in book.addresses().items():
        try:
            told = ask(path, "report", query=query | {"unit": [unit]})
        except (ViewFault, ServerFault) as fault:
            if fault.code != "not_in_snapshot":
                raise
            click.echo(say("mail.unknown_unit", unit=unit), err=True)
            continue
        material = unpacked(told)
        report = compose(material, pinned(base, material.view))
        for address in addresses:
            letter = digest(report, unit, sender, address)
            if letter is not None:
                yield letter
