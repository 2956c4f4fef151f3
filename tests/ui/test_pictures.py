"""Every chart of every page can be had as a picture, and the picture says what the chart says."""

from dataclasses import replace
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from analytics.model.view import PAGES
from analytics.report import picture
from analytics.report.picture import Caption
from analytics.report.picture_marks import words_of
from tests.ui.opened import Open, charts

pytestmark = pytest.mark.slow
ABOUT = Caption(title="Tựa $x$", subtitle="<b>đo</b>", strip="68/68")
SIGNATURE = b"\x89PNG\r\n\x1a\n"


def written(figure: dict[str, Any]) -> set[str]:
    """Return every line of text that a chart writes on its marks."""
    texts = [text for trace in figure["data"] for text in _listed(trace.get("text"))]
    texts += [note["text"] for note in figure["layout"].get("annotations", ())]
    return {" ".join(line.split()) for text in texts for line in words_of(text).split("\n")} - {""}


def _listed(text: object) -> list[object]:
    return list(text) if isinstance(text, list) else [text] if text else []


@pytest.mark.parametrize("page", PAGES)
def test_every_chart_of_a_page_is_a_picture_too(open_page: Open, page: str) -> None:
    for figure in (one["figure"] for one in charts(open_page(page))):
        shown = LexborHTMLParser(picture.svg(figure, ABOUT).decode())
        said = {" ".join(text.text().split()) for text in shown.css("text")}
        assert written(figure) | {"Tựa $x$", "<b>đo</b>", "68/68"} <= said
        assert picture.png(figure, ABOUT).startswith(SIGNATURE)


def test_a_picture_has_the_link_of_its_view_in_words_and_as_a_code(open_page: Open) -> None:
    figure = charts(open_page("overview"))[0]["figure"]
    link = "http://localhost:8501/?v=1&snapshot=771f592b0892&as_of=2018-07-06"
    shown = LexborHTMLParser(picture.svg(figure, replace(ABOUT, link=link)).decode())
    assert link in {"".join(text.text().split()) for text in shown.css("text")}
    assert (
        len(shown.css("image")) == len(LexborHTMLParser(picture.svg(figure, ABOUT).decode()).css("image")) + 1
    )


def test_a_link_too_long_for_a_code_is_still_written(open_page: Open) -> None:
    figure = charts(open_page("overview"))[0]["figure"]
    written = picture.svg(figure, replace(ABOUT, link="http://localhost/?unit=" + "x" * 5000)).decode()
    assert "x" * 90 in written
