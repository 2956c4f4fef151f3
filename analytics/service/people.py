"""Who may do what: roles as the administrator configured them, for who a provider says somebody is."""

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock
from time import monotonic
from typing import Any

from analytics.model.errors import Fault
from analytics.model.scope import Scope
from analytics.service.publishing import now
from analytics.store import Store
from analytics.store.audit import Act, note

VIEWER, CLEARED, ANALYST = "viewer", "cleared", "analyst"
ROLES = (VIEWER, CLEARED, ANALYST)
# The claim that lists a person's groups, unless the configuration names another.
GROUPS = "groups"
# So many refusals are noted in a minute, of everybody together.
NOTED, PER_SECONDS = 60, 60.0

_refusals: deque[float] = deque(maxlen=NOTED)
_lock = Lock()


class AccessFault(Fault):
    """Somebody who may not read, and why."""

    area = "access"


@dataclass(frozen=True, kw_only=True)
class Person:
    """Who reads, and what they may see; `until` is when a share link ends, None for who came by none."""

    who: str = ""
    scope: Scope = field(default_factory=Scope)
    share: str = ""
    until: datetime | None = None


def person(claims: Mapping[str, Any], roles: Mapping[str, Any], at: float) -> Person:
    """Return who a provider's claims say somebody is, with the roles that the configuration gives them.

    Raises AccessFault where the claims are no longer good at the moment `at`, or give no role: who is not
    named may not read.
    """
    until = claims.get("exp")
    if not isinstance(until, int | float) or until <= at:
        raise AccessFault("session_expired")
    names = frozenset(_names(claims, str(roles.get("group_claim", GROUPS))))
    has = {role for role in ROLES if not names.isdisjoint(_entries(roles.get(role)))}
    who = str(claims.get("email") or claims.get("sub") or "")
    if not has:
        raise AccessFault("no_role", who=who)
    scope = Scope(cleared=CLEARED in has, analyst=ANALYST in has, units=_units(names, roles))
    return Person(who=who, scope=scope)


def _names(claims: Mapping[str, Any], group_claim: str) -> Iterable[str]:
    """Yield what a person can be named by: an address, `@` and its domain, `group:` and a group.

    An address that the provider says it has not verified is anybody's.
    """
    email = str(claims.get("email") or "").casefold()
    if email.count("@") == 1 and claims.get("email_verified") is not False:
        yield email
        yield f"@{email.partition('@')[2]}"
    groups = claims.get(group_claim) or ()
    for group in (groups,) if isinstance(groups, str) else groups:
        yield f"group:{group}".casefold()


def _entries(configured: Any) -> frozenset[str]:
    listed = (configured,) if isinstance(configured, str) else configured or ()
    return frozenset(str(one).strip().casefold() for one in listed)


def _units(names: frozenset[str], roles: Mapping[str, Any]) -> tuple[str, ...] | None:
    """Return the units that a person is bounded to: of every entry that names them; None where none does."""
    bounds = [units for name, units in (roles.get("units") or {}).items() if name.strip().casefold() in names]
    if not bounds:
        return None
    return tuple(
        sorted({unit for units in bounds for unit in ([units] if isinstance(units, str) else units)})
    )


def refused(store: Store, fault: Fault, who: str) -> None:
    """Note in the audit that somebody was refused, and why; of a flood of refusals only the first."""
    at = monotonic()
    with _lock:
        flood = len(_refusals) == NOTED and at - _refusals[0] < PER_SECONDS
        if not flood:
            _refusals.append(at)
    if not flood:
        note(store, "refuse", "", Act(who, now(), fault.code))
