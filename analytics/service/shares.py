"""Share links: signed, expiring, revocable, and bounded by what they were made of.

A link's id is random, so that none leads to the next, and signed with a secret beside the database together
with all that it allows, so that neither a guessed id nor a row changed by hand opens anything.
"""

import hmac
import json
import secrets
from base64 import urlsafe_b64encode
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256

from analytics.model.scope import Scope
from analytics.model.view import LANGUAGES, View
from analytics.query import ceiling
from analytics.service import naming
from analytics.service.people import AccessFault, Person
from analytics.service.publishing import now
from analytics.store import Reader, Store, shares
from analytics.store.audit import Act
from analytics.store.shares import Share

DAYS = (1, 7, 30, 90, 365)
ACTIVE, EXPIRED, REVOKED = "active", "expired", "revoked"


def make(store: Store, view: View, maker: Person, days: int, text: str = "") -> str:
    """Keep a link to a pinned view and its tasks, good for `days`; return its token.

    It opens nothing that its maker may not see, and never a classified task.
    """
    if days not in DAYS:
        raise ValueError(str(days))
    at, units = now(), maker.scope.units
    pinned = replace(view, task=None, language=LANGUAGES[0], share="")
    told = {"page": pinned.page, "query": pinned.to_query(), "units": None if units is None else [*units]}
    share = Share(
        share_id=secrets.token_urlsafe(16), made_at=at, made_by=maker.who, note=" ".join(text.split())[:120],
        expires_at=at + timedelta(days=days), snapshot_id=view.snapshot, ceiling=json.dumps(told),
    )  # fmt: skip
    shares.keep(store, share)
    return f"{share.share_id}.{_signature(store, share)}"


def opened(store: Store, token: str) -> Person:
    """Return what who comes by a link may see; raise AccessFault for one that is forged, ended or revoked."""
    share_id, _, signature = token.partition(".")
    share = shares.share(store, share_id)
    if share is None or not hmac.compare_digest(signature.encode(), _signature(store, share).encode()):
        raise AccessFault("link_forged")
    state = standing(share, now())
    if state != ACTIVE:
        raise AccessFault(f"link_{state}", at=share.revoked_at or share.expires_at)
    return Person(who=f"link {share_id[:8]}", scope=_scope(share), share=token, until=share.expires_at)


def standing(share: Share, at: datetime) -> str:
    """Return whether a link opens what it was made of."""
    if share.revoked_at is not None:
        return REVOKED
    return ACTIVE if at < share.expires_at else EXPIRED


def view_of(share: Share) -> View:
    """Return the view that a link was made of."""
    told = json.loads(share.ceiling)
    view = View.from_query(told["page"], told["query"])
    if not isinstance(view, View):
        raise AccessFault("link_forged")
    return view


def revoke(store: Store, share: Share, who: str) -> None:
    """Let a link lead nowhere from now on, also for who has it open."""
    shares.revoke(store, share, Act(who, now()))


def reader(store: Store, scope: Scope) -> Reader:
    """Return the store as `scope` may read it."""
    known = Reader(store, scope, reach=naming.reach(store, scope))
    if scope.ceiling is None:
        return known
    below = naming.asked(replace(known, scope=replace(scope, ceiling=None)), scope.ceiling)
    return replace(known, rows=ceiling.rows(below, scope.ceiling))


def _scope(share: Share) -> Scope:
    units = json.loads(share.ceiling)["units"]
    return Scope(units=None if units is None else tuple(units), ceiling=view_of(share))


def _signature(store: Store, share: Share) -> str:
    signed = "\n".join((share.share_id, share.expires_at.isoformat(), share.ceiling))
    digest = hmac.digest(shares.secret(store), signed.encode(), sha256)
    return urlsafe_b64encode(digest[:16]).decode().rstrip("=")
