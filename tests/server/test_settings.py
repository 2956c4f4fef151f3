"""What the server is told, and that this Streamlit still listens to it."""

import tomllib

import pytest
from streamlit import config

from tests.serving import ROOT

SETTINGS = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))


def test_every_setting_is_one_that_streamlit_knows() -> None:
    known = set(config.get_config_options(force_reparse=False))
    plain = {f"{part}.{name}" for part, values in SETTINGS.items() if part != "theme" for name in values}
    assert plain <= known


@pytest.mark.parametrize(
    ("part", "name"),
    [("runner", "postScriptGC"), ("browser", "gatherUsageStats"), ("runner", "magicEnabled")],
)
def test_what_costs_every_reader_is_off(part: str, name: str) -> None:
    # A collection after each run of each of 60 people takes more than the pages themselves.
    assert SETTINGS[part][name] is False
