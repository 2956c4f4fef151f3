"""The rules that every page keeps, whatever it shows: asked of a page, they return what breaks them."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from streamlit.testing.v1 import AppTest

from analytics.locale import words
from analytics.model.measure import MEASURE
from analytics.ui.figures import FIGURES, definition, label
from tests.ui.speech import Speech

CHART = "bidi_component"
_CONTAINER = re.compile(r"\$\$ID-[0-9a-f]+-(.+)")
_SAID = ("body", "label", "help", "placeholder", "alt")
_IN_CHARTS = ("text", "hovertext", "ticktext")
_HTML = re.compile(r"<[^>]+>")


@dataclass(frozen=True)
class Node:
    """An element or a container of a page, and the keys of the containers round it, outermost first."""

    kind: str
    proto: Any
    within: tuple[str, ...]

    @property
    def panel(self) -> str:
        """Return the key of the innermost panel that it stands in; "" outside of all."""
        return next((key for key in reversed(self.within) if key.startswith("panel-")), "")

    def texts(self) -> Iterator[str]:
        """Yield what it says to a reader."""
        for name in _SAID:
            said = getattr(self.proto, name, "")
            if isinstance(said, str) and said:
                yield _HTML.sub(" ", said) if self.kind == "html" else said
        if self.kind == "popover":
            yield self.proto.popover.label
        if self.kind == CHART:
            told = json.loads(self.proto.json)
            yield from (told["alt"], told["hint"], *_strings(told["figure"], ""))
        if self.kind == "arrow_data_frame" and self.proto.columns:
            yield from (one["label"] for one in json.loads(self.proto.columns).values() if one.get("label"))


def nodes(app: AppTest) -> list[Node]:
    """Return everything on a page, in its order."""
    return [*_below(app.main, ())]


def broken(app: AppTest, page: str, speech: Speech) -> list[str]:
    """Return every rule that a page with numbers breaks, and where."""
    seen = nodes(app)
    return [
        *(f"exception: {one.message}" for one in app.exception),
        *_frame(app, page, seen, speech.language),
        *_definitions(seen, speech.language),
        *_charts(seen),
        *_headings(seen),
        *sayings(seen, speech),
    ]


def sayings(seen: list[Node], speech: Speech) -> list[str]:
    """Return what stands there untranslated: keys, and words of the other language."""
    return [
        f"{node.kind}: {fault}" for node in seen for said in node.texts() for fault in speech.faults(said)
    ]


def _below(block: Any, within: tuple[str, ...]) -> Iterator[Node]:
    for child in getattr(block, "children", {}).values():
        proto = getattr(child, "proto", None)
        yield Node(str(child.type), proto, within)
        key = _CONTAINER.match(getattr(proto, "id", "") or "")
        yield from _below(child, (*within, key[1]) if key else within)


def _strings(value: Any, name: str) -> Iterator[str]:
    if isinstance(value, dict):
        for key, one in value.items():
            yield from _strings(one, key)
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one, name)
    elif isinstance(value, str) and name in _IN_CHARTS:
        yield _HTML.sub(" ", value)


def _frame(app: AppTest, page: str, seen: list[Node], language: str) -> Iterator[str]:
    if [one.value for one in app.title] != [words(language)(f"page.{page}")]:
        yield f"title: {[one.value for one in app.title]}"
    if not any(node.kind == "markdown" and "scope" in node.within for node in seen):
        yield "no scope strip"


def _definitions(seen: list[Node], language: str) -> Iterator[str]:
    say = words(language)
    for figure in FIGURES:
        measure, key = MEASURE[figure.measure], f"figure-{figure.measure}"
        card = [node for node in seen if key in node.within]
        told = [node.proto.help for node in card if getattr(node.proto, "body", "") == label(measure, say)]
        if card and not any(definition(measure, say) in one for one in told):
            yield f"figure without its definition: {measure.name}"


def _charts(seen: list[Node]) -> Iterator[str]:
    tables = {node.panel for node in seen if node.kind == "arrow_data_frame"}
    tables |= {
        node.panel for node in seen if node.kind == "popover" and node.proto.popover.icon.endswith("table:")
    }
    for node in seen:
        alt = json.loads(node.proto.json)["alt"] if node.kind == CHART else getattr(node.proto, "alt", "")
        if node.kind in (CHART, "arrow_data_frame") and not alt.strip():
            yield f"no alternative text: {node.within}"
        if node.kind == CHART and (not node.panel or node.panel not in tables):
            yield f"no table behind the chart in {node.within}"


def _headings(seen: list[Node]) -> Iterator[str]:
    levels = [int(node.proto.tag[1]) for node in seen if node.kind in ("title", "header", "subheader")]
    if levels[:1] != [1] or levels.count(1) != 1:
        yield f"not one title, first of all headings: {levels}"
    for before, after in pairwise(levels):
        if after > before + 1:
            yield f"a heading of level {after} under one of level {before}"
