"""The file on the desk: what it was recognised as, and what somebody changed of that."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import streamlit as st

from analytics.ingest import Recognised
from analytics.ingest.mapping import OPTIONS
from analytics.locale import Words
from analytics.model.errors import Fault
from analytics.service import reception, runtime
from analytics.ui.analyst import failed, who

_HELD, _TIMES, _REFUSED = "upload", "upload-times", "upload-refused"
# What was said of the file before is not said of the next.
OF_ONE_FILE = ("publish-as-of", "publish-time", "publish-label", "published_snapshot")


@dataclass(frozen=True)
class Upload:
    """A file that was received. `said` are the options that somebody chose, `known` the mapping with which it
    was recognised, from an earlier file of the same shape where `remembered`."""

    token: str
    name: str
    content: bytes
    recognised: Recognised
    said: Mapping[str, Any] = field(default_factory=dict)
    known: Mapping[str, Any] = field(default_factory=dict)
    remembered: bool = False

    @property
    def options(self) -> Mapping[str, Any]:
        """The options by which the file was recognised: those remembered, or what somebody chose."""
        options: Mapping[str, Any] = self.known.get(OPTIONS, {})
        return options


def receive(say: Words, token: str, name: str, content: bytes) -> Upload | None:
    """Return the file as it is recognised, from memory where it is still the same one."""
    held: Upload | None = st.session_state.get(_HELD)
    if held is not None and held.token == token:
        return held
    for one in OF_ONE_FILE:
        st.session_state.pop(one, None)
    return recognise(say, token, name, content, {})


def recognise(say: Words, token: str, name: str, content: bytes, said: Mapping[str, Any]) -> Upload | None:
    """Recognise a file, by what somebody said of it; say why where it cannot be."""
    mapping = {OPTIONS: dict(said)} if said else {}
    try:
        with st.spinner(say("upload.recognising")):
            found, known = reception.recognise(runtime.store(), content, name, mapping)
    except Fault as fault:
        refused(fault, token, name, say)
        forget()
        return None
    held = Upload(token, name, content, found, said, known, remembered=bool(known) and not said)
    st.session_state[_HELD] = held
    return held


def refused(fault: Fault, token: str, name: str, say: Words) -> None:
    """Say why a file is refused, and that nothing changed; each refusal is noted in the audit once."""
    failed(fault, say)
    st.caption(say("upload.nothing_changed"))
    told = st.session_state.setdefault(_REFUSED, set())
    if (token, fault.code) not in told:
        told.add((token, fault.code))
        reception.rejected(runtime.store(), name, who())


def place() -> str:
    """Return the key of the place for a file: another one once the desk was cleared."""
    return f"upload-file-{st.session_state.get(_TIMES, 0)}"


def clear() -> None:
    """Clear the desk for the next file."""
    forget()
    st.session_state[_TIMES] = st.session_state.get(_TIMES, 0) + 1


def forget() -> None:
    """Forget the file."""
    st.session_state.pop(_HELD, None)
