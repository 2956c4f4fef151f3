"""Who a provider says somebody is, and which roles the configuration gives them."""

from collections.abc import Mapping
from typing import Any

import pytest

from analytics.model.scope import Scope
from analytics.service.people import AccessFault, person

AT = 1_000_000.0
LAN: dict[str, Any] = {
    "email": "Lan@bo.example",
    "email_verified": True,
    "exp": AT + 60,
    "groups": ["Báo cáo"],
}
ROLES: dict[str, Any] = {
    "viewer": ["@bo.example"],
    "cleared": ["lan@bo.example"],
    "analyst": ["group:báo cáo"],
    "units": {"@so.example": ["Sở A"], "minh@so.example": "Sở B"},
}


def scope(claims: Mapping[str, Any], roles: Mapping[str, Any] = ROLES) -> Scope:
    return person(claims, roles, AT).scope


def refused(claims: Mapping[str, Any], roles: Mapping[str, Any] = ROLES) -> str:
    with pytest.raises(AccessFault) as fault:
        person(claims, roles, AT)
    return fault.value.code


def test_an_address_a_domain_and_a_group_give_roles_whatever_their_case() -> None:
    assert scope(LAN) == Scope(cleared=True, analyst=True)
    assert scope(LAN | {"email": "other@BO.example", "groups": []}) == Scope()


def test_who_is_not_named_may_not_read() -> None:
    assert refused(LAN | {"email": "lan@elsewhere.example", "groups": []}) == "no_role"
    assert refused(LAN, {}) == "no_role"


@pytest.mark.parametrize(
    "email", ["lan@bo.example.evil.example", "lan@evil.example@bo.example", "@bo.example ", "bo.example", ""]
)
def test_an_address_that_only_looks_like_ones_of_the_domain_is_not(email: str) -> None:
    assert refused(LAN | {"email": email, "groups": []}) == "no_role"


def test_an_address_that_was_not_verified_names_nobody() -> None:
    assert refused(LAN | {"email_verified": False, "groups": []}) == "no_role"


@pytest.mark.parametrize("exp", [AT, AT - 1, None, "never"])
def test_a_log_in_that_ended_is_no_log_in(exp: object) -> None:
    assert refused(LAN | {"exp": exp}) == "session_expired"


def test_units_bound_by_every_entry_that_names_a_person() -> None:
    roles = ROLES | {"viewer": ["@so.example", "@bo.example"]}
    assert scope(LAN | {"email": "minh@so.example"}, roles).units == ("Sở A", "Sở B")
    assert scope(LAN, roles).units is None


def test_the_claim_that_lists_groups_can_be_another() -> None:
    roles = {"viewer": "group:staff", "group_claim": "roles"}
    assert scope({"exp": AT + 1, "sub": "x", "roles": "staff"}, roles) == Scope()
