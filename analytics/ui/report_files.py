"""The forms of a report: each is made by a process of its own, can be stopped, and is kept for a while."""

import json
from dataclasses import replace
from functools import partial

import streamlit as st

from analytics.locale import Words, words
from analytics.model.material import packed
from analytics.model.measure import RATES
from analytics.model.view import PAGES, View
from analytics.report.forms import FORMS
from analytics.service import access
from analytics.service.access import Resolved
from analytics.service.exports import ExportFault
from analytics.service.making import STEPS, Job, Step, workshop
from analytics.service.material import material
from analytics.service.people import Person
from analytics.ui import header, person
from analytics.ui.taking import taken
from analytics.ui.window import grown

_OFTEN = 1.0
_FAULT = "report_fault"


def draw(view: View) -> None:
    """Draw a row for each form; while one is being made, look again every second."""
    active = any(_busy(_job(view, form)) for form in FORMS)
    st.fragment(_rows, run_every=_OFTEN if active else None)(view, active)


def _rows(view: View, active: bool) -> None:
    say = words(view.language)
    if any(_busy(_job(view, form)) for form in FORMS) != active:
        st.rerun()
    fault: ExportFault | None = st.session_state.pop(_FAULT, None)
    if fault is not None:
        st.warning(say(fault.key), icon=":material/warning:")
    for form in FORMS:
        with st.container(key=f"report-form-{form}", gap=None):
            with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
                st.markdown(f"**{say(f'making.form.{form}')}**", width="stretch")
                _control(view, form, say)
            st.caption(say(f"making.about.{form}"))


def _control(view: View, form: str, say: Words) -> None:
    job = _job(view, form)
    if job is not None and job.step is Step.DONE:
        ending, kind = FORMS[form].ending, FORMS[form].kind
        name = f"bao-cao-{view.as_of.day if view.as_of else ''}.{ending}"
        label, taken = (
            say("making.download", size=_size(job, say)),
            partial(_taken, person.current(), view, form, job.content),
        )
        st.download_button(
            label, taken, name, kind,
            key=f"take-{form}", on_click="ignore", icon=":material/download:", type="primary",
        )  # fmt: skip
    elif _busy(job) and job is not None:
        at = STEPS.index(job.step)
        st.progress((at + 1) / len(STEPS), say(f"making.step.{job.step}"), width=grown(220))
        st.button(say("making.stop"), key=f"stop-{form}", on_click=_stop, args=(view, form), type="tertiary")
    else:
        if job is not None:
            st.caption(say(job.why))
        st.button(say("making.make"), key=f"make-{form}", on_click=_start, args=(view, form))


def _start(view: View, form: str) -> None:
    reader = person.reader()
    resolved = access.resolve(reader, view)
    if isinstance(resolved, Resolved):
        address = header.full_link(resolved.view.on(PAGES[0]))
        command = ("analytics.report", form, address)
        try:
            workshop.start(
                _key(view, form), command, lambda: json.dumps(packed(material(reader, resolved))).encode()
            )
        except ExportFault as fault:
            st.session_state[_FAULT] = fault


def _stop(view: View, form: str) -> None:
    workshop.stop(_key(view, form))


def _taken(who: Person, view: View, form: str, content: bytes) -> bytes:
    """Return a file that was made, and note that it was taken away."""
    return taken(who, view, f"report {form}", lambda _: content)


def _job(view: View, form: str) -> Job | None:
    return workshop.found(_key(view, form))


def _key(view: View, form: str) -> tuple[object, ...]:
    """Return what decides a file: who reads, what of the view makes its numbers and words, and its form."""
    return person.reader(), replace(view.on(PAGES[0]), measure=RATES[0]), form


def _busy(job: Job | None) -> bool:
    return job is not None and not job.over


def _size(job: Job, say: Words) -> str:
    return f"{say.number(max(1, round(len(job.content) / 1024)))} KB"
