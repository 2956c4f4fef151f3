"""docs/measures.md, written from the registry of measures: `make docs`."""

from pathlib import Path

from analytics.locale import Words, words
from analytics.model.measure import MEASURES, Measure
from analytics.model.status import Status
from analytics.model.view import LANGUAGES

_STATUSES = {str(status) for status in Status}
PAGE = Path(__file__).parents[2] / "docs" / "measures.md"


def page() -> str:
    """Return the page: every measure in every language, with what it counts and over which base."""
    parts = [f"# {' · '.join(words(language)('reference.title') for language in LANGUAGES)}"]
    for language in LANGUAGES:
        say = words(language)
        parts += [f"## {say('reference.language')}", say("reference.intro")]
        parts += [_section(measure, say) for measure in MEASURES]
    return "\n\n".join(parts) + "\n"


def _section(measure: Measure, say: Words) -> str:
    lines = [
        f"### {getattr(measure.label, say.language)}",
        "",
        getattr(measure.definition, say.language),
        "",
        f"- {say('reference.name')}: `{measure.name}`",
        f"- {say('reference.numerator')}: {_counters(measure.numerator, say)}",
    ]
    if measure.denominator is not None:
        lines.append(f"- {say('reference.denominator')}: {_counters(measure.denominator, say)}")
    lines += [
        f"- {say('reference.unit')}: {say(f'unit.{measure.unit.value}')}",
        f"- {say('reference.direction')}: {say(f'direction.{measure.direction.value}')}",
    ]
    return "\n".join(lines)


def _counters(names: tuple[str, ...], say: Words) -> str:
    return " + ".join(say(f"status.{name}" if name in _STATUSES else f"counter.{name}") for name in names)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
