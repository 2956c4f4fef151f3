"""One sample task: what was asked, what became of it, and how the list shows it on a given day."""

import dataclasses
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from data.recipe.deadlines import Deadline
from data.recipe.documents import Document
from data.recipe.layout import Row, dmy
from data.recipe.units import MERGED_NAME, MERGED_ON, MERGING


class Extension(NamedTuple):
    """A new deadline, known from the day it was granted."""

    granted_on: date
    deadline: Deadline


class Finish(NamedTuple):
    """A completion; the list knows of it from the day it was reported until the task was reopened."""

    done_on: date
    reported_on: date
    product: str
    reopened_on: date | None = None

    def known_on(self, day: date) -> bool:
        """Whether the list of that day shows the task as done."""
        return self.reported_on <= day and (self.reopened_on is None or day < self.reopened_on)


class Exit(NamedTuple):
    """The task leaves every base: withdrawn or moved."""

    on: date
    word: str


@dataclass
class Task:
    """A task with its whole life, later days included."""

    task_id: str
    title: str
    document: Document
    leader: str
    field: str
    leads: list[str]
    cooperating: list[str]
    assigned_on: date
    deadline: Deadline
    classification: str
    priority: str
    extensions: list[Extension] = dataclasses.field(default_factory=list)
    finishes: list[Finish] = dataclasses.field(default_factory=list)
    exit: Exit | None = None
    contrary: bool = False  # its status word says the opposite of its dates
    undated: bool = False  # its completion is reported by a word, without a day

    def finish_on(self, day: date) -> Finish | None:
        """Return the completion that the list of that day knows."""
        return next((finish for finish in self.finishes if finish.known_on(day)), None)

    def closed_on(self, day: date) -> date | None:
        """Return since when the list of that day has had the task as done or left; None if it is open."""
        if self.exit and self.exit.on <= day:
            return self.exit.on
        finish = self.finish_on(day)
        return finish.reported_on if finish else None

    def row(self, day: date) -> Row:
        """Return the line of that day's list."""
        granted = [extension for extension in self.extensions if extension.granted_on <= day]
        finish = self.finish_on(day)
        deadline = granted[-1].deadline if granted else self.deadline
        return Row(
            task_id=self.task_id,
            title=self.title,
            document_no=self.document.number,
            document_date=dmy(self.document.signed_on),
            source=self.document.source,
            assigning_body=self.document.body,
            leader=self.leader,
            field=self.field,
            lead_units=self._names(self.leads, day),
            cooperating_units=self._names(self.cooperating, day),
            assigned_on=dmy(self.assigned_on),
            original_due_on=self.deadline.text if granted else "",
            due_on=deadline.text,
            extensions=str(len(granted)),
            completed_on=dmy(finish.done_on) if finish and not self.undated else "",
            reported_status=self._word(day, deadline.day, finish),
            result=finish.product if finish else "",
            note=self._note(day, len(granted)),
            classification=self.classification,
            priority=self.priority,
        )

    def _names(self, units: list[str], day: date) -> str:
        """Return the units as the list calls them: what was closed before the merger keeps the old name."""
        closed = self.closed_on(day)
        if day >= MERGED_ON and (closed is None or closed >= MERGED_ON):
            units = list(dict.fromkeys(MERGED_NAME if unit in MERGING else unit for unit in units))
        return "; ".join(units)

    def _word(self, day: date, due: date | None, finish: Finish | None) -> str:
        if self.exit and self.exit.on <= day:
            return self.exit.word
        if due is None:
            return "Đã hoàn thành" if finish else "Không có hạn"
        in_time = ((finish.done_on if finish else day) <= due) != self.contrary
        if finish:
            return "Đã hoàn thành (đúng hạn)" if in_time else "Đã hoàn thành (quá hạn)"
        if in_time and 0 <= (due - day).days <= 7:
            return "Sắp hết hạn (7 ngày)"
        return "Đang thực hiện (trong hạn)" if in_time else "Đang thực hiện (quá hạn)"

    def _note(self, day: date, extended: int) -> str:
        reopened = [finish.reopened_on for finish in self.finishes if finish.reopened_on]
        if self.exit and self.exit.on <= day:
            return f"{self.exit.word} từ ngày {dmy(self.exit.on)}"
        if reopened and reopened[0] <= day:
            return f"Trả lại ngày {dmy(reopened[0])} để hoàn thiện hồ sơ"
        return f"Đã gia hạn lần {extended}" if extended else ""
