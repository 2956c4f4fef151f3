"""What is being done with a file, on the page that waits for it."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from analytics.locale import Words
from analytics.model.progress import BEHIND, Step, Tell


@contextmanager
def shown(say: Words) -> Iterator[Tell]:
    """Show a bar, and yield what moves it on; at the end it is gone."""
    bar = st.progress(0.0)

    def move(step: Step) -> None:
        bar.progress(BEHIND[step], text=say(f"progress.{step}"))

    try:
        yield move
    finally:
        bar.empty()
