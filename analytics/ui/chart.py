"""A chart in the browser: plotly.js in a small component of our own, static/chart/chart.js.

Streamlit's own draws a chart anew at every change, and brings all of plotly.js, four times what we use.
"""

from collections.abc import Callable, Sequence
from functools import cache
from operator import itemgetter
from pathlib import Path

import streamlit as st
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest
from streamlit.components.v2.types import ComponentRenderer

from analytics.charts import CONFIG, Figure
from analytics.charts.enlarge import enlarged
from analytics.locale import Words
from analytics.ui import state, window

# The two values of what was clicked, as the figure has them as custom data.
Point = tuple[str | int, str | int]
_PROJECT, _NAME = "dung-han", "chart"
_COMPONENT = f"{_PROJECT}.{_NAME}"
_ANSWERED = "answered"


def draw(
    name: str, figure: Figure, alt: str, words: Words, on_click: Callable[[Point], None],
    chosen: Sequence[Point] = (),
) -> None:  # fmt: skip
    """Draw `figure`; a click on a mark, or Enter on it, is answered by `on_click`; `chosen` are told so."""
    _known()
    key, drawn = f"chart-{name}", enlarged(figure, window.scale())
    _component()(
        key=key, height=drawn["layout"]["height"], on_clicks_change=lambda: _answer(key, on_click),
        data={
            "name": key, "figure": drawn, "config": CONFIG, "alt": alt, "hint": words("chart.keys"),
            "chosen": list(chosen),
        },
    )  # fmt: skip


def _known() -> None:
    """Tell Streamlit where the component is: what belongs to no installed package it does not find itself."""
    manager = get_bidi_component_manager()
    if manager.get_component_asset_root(_COMPONENT) is None:
        manifest = ComponentManifest(_PROJECT, "1", [ComponentConfig(_NAME, "static/chart")])
        manager.register_from_manifest(manifest, Path(__file__).parent)


@cache
def _component() -> ComponentRenderer:
    return st.components.v2.component(_COMPONENT, js="chart.js", isolate_styles=False)


def _answer(key: str, on_click: Callable[[Point], None]) -> None:
    """Answer every click once, in their order; what comes back from the browser is checked again."""
    told = st.session_state[key].get("clicks")
    clicks = [one for one in told if _is_click(one)] if isinstance(told, list) else []
    answered: int = st.session_state.get(f"{key}-{_ANSWERED}", 0)
    new = sorted((one for one in clicks if one[0] > answered), key=itemgetter(0))
    if not new:
        state.keep()
    for number, value, part in new:
        st.session_state[f"{key}-{_ANSWERED}"] = number
        on_click((value, part))


def _is_click(told: object) -> bool:
    """Whether this is a number and two values, words or places."""
    match told:
        case [int(), str() | int(), str() | int()]:
            return True
    return False
