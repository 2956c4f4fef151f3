"""Small lists in the shapes of real ones."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from analytics import ingest
from analytics.model.asof import AsOf
from analytics.store import Staged

AS_OF = AsOf.parse("2025-06-30")
HEADINGS = "STT,Nội dung nhiệm vụ,Đơn vị chủ trì,Thời hạn hoàn thành"
TWO_TASKS = (
    f"{HEADINGS}\n1,Rà soát quy hoạch,Vụ Pháp chế,31/12/2025\n2,Sửa quy chế,Cục Đo đạc,tháng 10/2025\n"
)


def staged(
    source: str | bytes | Path, mapping: Mapping[str, object] | None = None, refused: float = 0.1
) -> Staged:
    """Stage a list as of 30 June 2025."""
    content = source.encode() if isinstance(source, str) else source
    return ingest.stage(content, "list.csv", AS_OF, mapping, refused)


def outcome(content: bytes | Path) -> Staged | tuple[str, dict[str, object]]:
    """Stage a file whatever is refused; of one that is refused whole, return why."""
    try:
        return staged(content, refused=1.0)
    except ingest.IngestError as fault:
        return fault.code, fault.values


def under(headings: str, *rows: str) -> Staged:
    """Stage rows under more headings than the usual ones, whatever is refused."""
    return staged(
        "\n".join([f"{HEADINGS},{headings}", *rows]) + "\n", {"_options": {"dates": "dmy"}}, refused=1.0
    )


def tasks(list_in: Staged) -> list[dict[str, Any]]:
    """Return the tasks as dicts."""
    found: list[dict[str, Any]] = list_in.tasks.to_pylist()
    return found


def findings(list_in: Staged, kind: str) -> list[tuple[int, str, str, str]]:
    """Return row, field, value and reason of the findings of one kind."""
    rows = list_in.findings.to_pylist()
    return [(row["row_no"], row["field"], row["value"], row["reason"]) for row in rows if row["kind"] == kind]
