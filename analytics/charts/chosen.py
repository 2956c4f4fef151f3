"""What a reader has chosen on a chart."""

from dataclasses import dataclass

from analytics.model.filters import Filters


@dataclass(frozen=True)
class Chosen:
    """The values chosen in a chart's own dimension, and the statuses; empty means all."""

    values: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()

    @classmethod
    def of(cls, filters: Filters, dimension: str) -> "Chosen":
        """Return what `filters` choose on a chart by `dimension`."""
        return cls(frozenset(filters.values(dimension)), frozenset(filters.status))

    @property
    def any(self) -> bool:
        """Whether anything is chosen."""
        return bool(self.values or self.statuses)

    def has(self, value: str, status: str | None = None) -> bool:
        """Whether the bar of `value`, or its segment of `status`, is among the chosen."""
        if not self.any:
            return False
        in_status = status is None or not self.statuses or status in self.statuses
        return in_status and (not self.values or value in self.values)

    def row(self, value: str) -> bool:
        """Whether `value` itself was chosen."""
        return value in self.values
