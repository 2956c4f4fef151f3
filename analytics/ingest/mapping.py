"""The mapping an analyst gives: which heading each field stands under, and how cells are written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from analytics.ingest.encodings import NAMED
from analytics.ingest.errors import IngestError
from analytics.ingest.text_file import SEPARATORS
from analytics.model.deadline import ORDERS
from analytics.model.field import FIELD

OPTIONS = "_options"


@dataclass(frozen=True)
class Given:
    """A mapping that has been checked. Empty, everything is recognised."""

    headings: dict[str, str] = field(default_factory=dict)
    unit_separators: tuple[str, ...] = ()
    dates: str | Mapping[str, str] = ""
    sheet: str | None = None
    header_row: int | None = None
    encoding: str = ""
    separator: str = ""
    # Whether columns that nobody names are looked at for what they may be.
    recognise: bool = True

    def order_of(self, name: str) -> str:
        """Return in which order the dates of a field are said to be written, "" where nobody says."""
        return self.dates if isinstance(self.dates, str) else self.dates.get(name, "")

    @classmethod
    def read(cls, mapping: Mapping[str, object] | None) -> Self:
        """Check a mapping; raise IngestError for a field, an option or a value that does not exist."""
        headings: dict[str, str] = {}
        options: dict[str, Any] = {}
        for name, value in (mapping or {}).items():
            if name == OPTIONS:
                options = _options(value)
            elif name not in FIELD:
                raise IngestError("mapping_unknown_field", field=name, fields=", ".join(FIELD))
            elif not isinstance(value, str):
                raise IngestError("mapping_bad_value", option=name, value=value)
            else:
                headings[name] = value
        return cls(headings, **options)


def _options(value: object) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        raise IngestError("mapping_bad_value", option=OPTIONS, value=value)
    for name, said in value.items():
        if name not in _RIGHT:
            raise IngestError("mapping_unknown_option", option=name, options=", ".join(_RIGHT))
        if not _RIGHT[name](said):
            raise IngestError("mapping_bad_value", option=name, value=said)
    return {name: tuple(said) if isinstance(said, list) else said for name, said in value.items()}


def _orders(said: object) -> bool:
    """Tell whether this is an order of dates, or one for each of some fields."""
    if isinstance(said, Mapping):
        return all(name in FIELD and order in ORDERS for name, order in said.items())
    return isinstance(said, str) and said in ORDERS


_RIGHT: dict[str, Callable[[Any], bool]] = {
    "unit_separators": lambda said: (
        isinstance(said, list) and bool(said) and all(isinstance(one, str) and one for one in said)
    ),
    "dates": _orders,
    "sheet": lambda said: isinstance(said, str),
    "header_row": lambda said: isinstance(said, int) and not isinstance(said, bool) and said > 0,
    "encoding": lambda said: isinstance(said, str) and said in NAMED,
    "recognise": lambda said: isinstance(said, bool),
    "separator": lambda said: said in SEPARATORS,
}
