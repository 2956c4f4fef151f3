"""What a reader has chosen on a chart."""

from dataclasses import dataclass

from analytics.model.filters import Filters


@dataclass(frozen=True)
class Chosen:
    """The values chosen in a chart's own dimension, and in the one that splits its bars; empty means all."""

    values: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()

    @classmethod
    def of(cls, filters: Filters, dimension: str, parts: str = "status") -> "Chosen":
        """Return what `filters` choose on a chart by `dimension` whose bars are split by `parts`."""
        return cls(frozenset(filters.values(dimension)), frozenset(filters.values(parts)))

    @property
    def any(self) -> bool:
        """Whether anything is chosen."""
        return bool(self.values or self.parts)

    def has(self, value: str, part: str | None = None) -> bool:
        """Whether the bar of `value`, or its segment of `part`, is among the chosen."""
        if not self.any:
            return False
        in_part = part is None or not self.parts or part in self.parts
        return in_part and (not self.values or value in self.values)

    def row(self, value: str) -> bool:
        """Whether `value` itself was chosen."""
        return value in self.values
