"""Who reads, in the header: the name and the roles, with the way out; or until when a link is good."""

import streamlit as st

from analytics.locale import Words
from analytics.model.scope import Scope
from analytics.service.people import Person
from analytics.ui import person, state
from analytics.ui.escape import escaped


def draw(words: Words) -> None:
    """Draw who reads; nothing where anybody may."""
    one = person.current()
    if one.until is not None:
        st.badge(words("access.by_link", at=one.until), icon=":material/link:", color="gray")
    elif person.by_provider():
        label = escaped(one.who)
        with st.popover(label, icon=":material/person:", type="tertiary", key="who", on_change=state.keep):
            st.markdown(words("access.roles", roles=", ".join(roles(one.scope, words))))
            if one.scope.units is not None:
                st.markdown(escaped(words("access.bound", units=bound(one.scope, words))))
            st.button(words("access.log_out"), on_click=st.logout, icon=":material/logout:")


def roles(scope: Scope, words: Words) -> list[str]:
    """Return the roles that a scope gives, in words."""
    has = {"viewer": True, "cleared": scope.cleared, "analyst": scope.analyst}
    return [words(f"access.role_{name}") for name, yes in has.items() if yes]


def bounds(one: Person, words: Words) -> list[str]:
    """Return what bounds who reads: the units, the link."""
    units = [] if one.scope.units is None else [words("access.bound", units=bound(one.scope, words))]
    return units + ([words("access.by_link", at=one.until)] if one.until else [])


def bound(scope: Scope, words: Words) -> str:
    """Return the units that a scope is bounded to."""
    return "; ".join(scope.units or ()) or words("access.no_unit")
