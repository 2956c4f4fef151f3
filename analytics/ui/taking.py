"""A file is taken away when its button is clicked, outside of the page: as who saw the page, and noted."""

from collections.abc import Callable

from analytics.model.view import View
from analytics.service import exports
from analytics.service.access import Resolved
from analytics.service.people import Person
from analytics.ui import person


def taken(who: Person, view: View, what: str, make: Callable[[Resolved], bytes]) -> bytes:
    """Return the file that `make` makes of a view for `who`; a link that ended meanwhile gives nothing."""
    with person.acting(who):
        return exports.export(person.reader(), view, what, make, who.who)
