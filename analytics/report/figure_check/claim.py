"""What is said of one claim of a text: a sum, a fraction or a share."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum


class Kind(StrEnum):
    """What is claimed."""

    SUM = "sum"
    FRACTION = "fraction"
    SHARE = "share"


class Base(StrEnum):
    """What a share or fraction rests on."""

    FITS = "fits"
    OTHER = "other_base"
    WRONG = "wrong_base"
    NONE = "no_base"
    NOT_APPLICABLE = "not_applicable"


class Rounding(StrEnum):
    """How a percentage was made of its share."""

    EXACT = "exact"
    ROUNDED = "rounded"
    TRUNCATED = "truncated"
    COMPLEMENT = "complement"
    OFF = "off"
    NOT_APPLICABLE = "not_applicable"


Span = tuple[int, int]
# What says a sentence of the catalogues in one language.
Say = Callable[..., str]


@dataclass(frozen=True, kw_only=True)
class Claim:
    """One claim, its two verdicts, and where it stands.

    `spans` are the places of its numbers in the text, the sum's total first. `gap` is the total less its
    parts, in tasks (in points where percentages are added). `reason` names a sentence of the catalogues
    under `check.why`, with `values` put in. `edits` are the replacements that would make it right, where
    it is certain which; `confirms` are the places of counts that the claim bears out.
    """

    text: str
    kind: Kind
    base_verdict: Base = Base.NOT_APPLICABLE
    rounding_verdict: Rounding = Rounding.NOT_APPLICABLE
    printed: str
    expected: str | None = None
    base: int | None = None
    gap: int | Decimal | None = None
    flag: bool = False
    reason: str = ""
    values: Mapping[str, object] = field(default_factory=dict)
    spans: tuple[Span, ...] = ()
    edits: tuple[tuple[Span, str], ...] = ()
    confirms: tuple[Span, ...] = ()

    @property
    def start(self) -> int:
        """Where the claim begins in the text."""
        return min((first for first, _ in self.spans), default=0)

    def why(self, say: Say) -> str:
        """Return the reason in words; empty where there is nothing to say."""
        return say(f"check.why.{self.reason}", **self.values) if self.reason else ""

    def shape(self, say: Say) -> dict[str, object]:
        """Return the claim as the contract of `check-figures --json` has it."""
        return {
            "text": self.text,
            "kind": str(self.kind),
            "base_verdict": str(self.base_verdict),
            "rounding_verdict": str(self.rounding_verdict),
            "printed": self.printed,
            "expected": self.expected,
            "base": self.base,
            "gap": float(self.gap) if isinstance(self.gap, Decimal) else self.gap,
            "flag": self.flag,
            "why": self.why(say),
        }
