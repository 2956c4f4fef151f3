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
    parts = [f"# {' · '.join(words(language)('measures.title') for language in LANGUAGES)}"]
    for language in LANGUAGES:
        say = words(language)
        parts += [f"## {say('measures.language')}", say("measures.intro")]
        parts += [_section(measure, say) for measure in MEASURES]
    return "\n\n".join(parts) + "\n"


def _section(measure: Measure, say: Words) -> str:
    lines = [
        f"### {getattr(measure.label, say.language)}",
        "",
        getattr(measure.definition, say.language),
        "",
        f"- {say('measures.name')}: `{measure.name}`",
        f"- {say('measures.numerator')}: {_counters(measure.numerator, say)}",
    ]
    if measure.denominator is not None:
        lines.append(f"- {say('measures.denominator')}: {_counters(measure.denominator, say)}")
    lines += [
        f"- {say('measures.unit')}: {say(f'unit.{measure.unit.value}')}",
        f"- {say('measures.direction')}: {say(f'direction.{measure.direction.value}')}",
    ]
    return "\n".join(lines)


def _counters(names: tuple[str, ...], say: Words) -> str:
    return " + ".join(say(f"status.{name}" if name in _STATUSES else f"counter.{name}") for name in names)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
