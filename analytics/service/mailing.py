"""Letters leave through the ministry's own mail server; who asked to be left alone is."""

import csv
import smtplib
import ssl
from collections.abc import Iterable
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path
from typing import Self
from urllib.parse import unquote, urlsplit

from analytics.model.errors import Fault

SECONDS = 30
PLAIN, STARTTLS, TLS = "smtp", "smtp+starttls", "smtps"
_PORTS = {PLAIN: 25, STARTTLS: 587, TLS: 465}


class MailFault(Fault):
    """Letters that could not be sent, or addresses that could not be read."""

    area = "mail_fault"


@dataclass(frozen=True)
class MailServer:
    """Where letters are handed in: smtp://host, smtp+starttls://name:password@host:587, smtps://host."""

    scheme: str
    host: str
    port: int
    name: str
    password: str

    @classmethod
    def parse(cls, url: str) -> Self:
        """Read the address of a mail server; raise MailFault for anything else."""
        parts = urlsplit(url)
        if parts.scheme not in _PORTS or not parts.hostname:
            raise MailFault("no_server")
        name, password = unquote(parts.username or ""), unquote(parts.password or "")
        return cls(parts.scheme, parts.hostname, parts.port or _PORTS[parts.scheme], name, password)

    def send(self, letters: Iterable[EmailMessage]) -> int:
        """Send letters one after the other; return how many. Raises MailFault with how many had left."""
        sent = 0
        try:
            with self._connected() as server:
                for letter in letters:
                    server.send_message(letter)
                    sent += 1
        except (OSError, smtplib.SMTPException) as error:
            raise MailFault("failed", sent=sent, why=type(error).__name__) from error
        return sent

    def _connected(self) -> smtplib.SMTP:
        secure = ssl.create_default_context()
        if self.scheme == TLS:
            server: smtplib.SMTP = smtplib.SMTP_SSL(self.host, self.port, timeout=SECONDS, context=secure)
        else:
            server = smtplib.SMTP(self.host, self.port, timeout=SECONDS)
        if self.scheme == STARTTLS:
            server.starttls(context=secure)
        if self.name:
            server.login(self.name, self.password)
        return server


@dataclass(frozen=True)
class AddressBook:
    """A CSV file with the columns unit and email, a line for each address; beside it, who unsubscribed."""

    path: Path

    def addresses(self) -> dict[str, tuple[str, ...]]:
        """Return the addresses of each unit, those left out that unsubscribed."""
        with self.path.open(encoding="utf-8-sig", newline="") as opened:
            lines = list(csv.DictReader(opened))
        if not lines or not {"unit", "email"} <= lines[0].keys():
            raise MailFault("no_addresses", file=self.path)
        left, book = self.unsubscribed(), dict[str, tuple[str, ...]]()
        for line in lines:
            unit, address = (line["unit"] or "").strip(), (line["email"] or "").strip()
            if unit and "@" in address and address.lower() not in left:
                book[unit] = (*book.get(unit, ()), address)
        return book

    def unsubscribed(self) -> frozenset[str]:
        """Return who is to be left alone."""
        if not self._left.is_file():
            return frozenset()
        return frozenset(line.strip() for line in self._left.read_text(encoding="utf-8").splitlines())

    def unsubscribe(self, address: str) -> None:
        """Remember that an address is to be left alone."""
        left = sorted({*self.unsubscribed(), address.strip().lower()})
        self._left.write_text("\n".join(left) + "\n", encoding="utf-8")

    @property
    def _left(self) -> Path:
        return self.path.with_name(f"{self.path.name}.unsubscribed")
