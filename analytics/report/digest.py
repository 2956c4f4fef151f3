"""What each unit is sent by e-mail: its own overdue tasks, and those that fall due soon."""

from collections.abc import Iterator
from email.message import EmailMessage

from analytics.locale import Words
from analytics.report.report import Listing, Report, due

# A letter with more tasks is not read; the link in it opens all of them.
MOST_ROWS = 100
_LISTS = ("overdue", "due_soon")


def digest(report: Report, unit: str, sender: str, address: str) -> EmailMessage | None:
    """Return the letter to one address of a unit whose report it is; None where there is nothing to say.

    The header lets mail programs offer to unsubscribe: by a letter to the sender.
    """
    listings = [report.listings[name] for name in _LISTS]
    if not any(listing.total for listing in listings):
        return None
    overdue, soon = (listing.total for listing in listings)
    say, letter = report.words, EmailMessage()
    letter["Subject"] = say(
        "mail.subject", unit=" ".join(unit.split()), overdue=overdue, soon=soon, day=report.day
    )
    letter["From"], letter["To"] = sender, address
    letter["List-Unsubscribe"] = f"<mailto:{sender}?subject=unsubscribe>"
    letter["Auto-Submitted"] = "auto-generated"
    letter.set_content("\n".join(_lines(report, unit, say)), cte="base64")
    return letter


def _lines(report: Report, unit: str, say: Words) -> Iterator[str]:
    yield say("mail.greeting", unit=unit, day=report.day)
    for name in _LISTS:
        yield ""
        yield from _listed(report.listings[name], say)
    yield ""
    yield say("mail.open", link=report.link)
    yield report.strip
    yield ""
    yield say("mail.unsubscribe")


def _listed(listing: Listing, say: Words) -> Iterator[str]:
    yield f"{listing.title}: {say('chart.tasks', n=listing.total)}"
    for place, task in enumerate(listing.rows[:MOST_ROWS], start=1):
        title = " ".join((task.title or task.document_no or task.task_id).split())
        number = f" ({task.document_no})" if task.document_no and task.title else ""
        yield f"{place}. {title}{number} – {say('column.due_at')}: {due(task, say)}"
    if listing.left(MOST_ROWS):
        yield say("mail.more", n=listing.left(MOST_ROWS))
    if listing.classified:
        yield say("report.and_classified", n=listing.classified)
