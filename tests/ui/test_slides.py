"""The page for meetings: one idea a screen, stepped through, with the view's own filters."""

import pytest
from streamlit.testing.v1 import AppTest

from analytics.locale import words
from analytics.model.view import LANGUAGES, PAGES, PRESENT, SLIDES
from analytics.ui import slides
from tests.ui.house_rules import broken
from tests.ui.opened import Open, box, charts, links, text
from tests.ui.speech import Speech

VI = words("vi")
OVERDUE = {"v": "1", "status": "open_overdue"}


def told(app: AppTest) -> str:
    """Return which slide the reader is told they see."""
    return str(app.caption[0].value)


def test_every_slide_is_drawn_by_something() -> None:
    assert tuple(slides.DRAWN) == SLIDES


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slide", SLIDES)
def test_a_slide_keeps_the_house_rules(open_year: Open, slide: str, language: str) -> None:
    app = open_year(PRESENT, v="1", lang=language, slide=slide)
    assert broken(app, PRESENT, Speech(language)) == []
    assert words(language)(f"slide.{slide}") in told(app)


@pytest.mark.slow
@pytest.mark.parametrize("slide", SLIDES)
def test_a_slide_shows_one_chart_at_most(open_year: Open, slide: str) -> None:
    assert len(charts(open_year(PRESENT, v="1", slide=slide))) == (slide != "figures")


def test_the_first_slide_says_what_the_first_page_says_first(open_year: Open) -> None:
    first, slide = (box(open_year(page), "headline") for page in (PAGES[0], PRESENT))
    assert first is not None
    assert slide is not None
    assert [link.label for link in links(first)]
    assert [link.label for link in links(first)] == [link.label for link in links(slide)]


def test_next_and_back_step_through_the_same_view_and_stop_at_its_ends(open_page: Open) -> None:
    app = open_page(PRESENT, **OVERDUE)
    back, onward = app.button(key="slide-back"), app.button(key="slide-next")
    assert (back.disabled, onward.disabled) == (True, False)
    for slide in SLIDES[1:]:
        app.button(key="slide-next").click().run()
        assert (app.query_params["slide"], app.query_params["status"]) == (slide, "open_overdue")
    assert app.button(key="slide-next").disabled
    app.button(key="slide-back").click().run()
    assert app.query_params["slide"] == SLIDES[-2]


def test_leaving_keeps_the_filters(open_page: Open) -> None:
    app = open_page(PRESENT, slide="weeks", **OVERDUE)
    leave = next(link for link in links(app) if link.label == VI("slide.leave"))
    assert "status=open_overdue" in leave.query_string
    assert "slide" not in leave.query_string


def test_a_slide_that_there_is_not_is_refused_by_name(open_page: Open) -> None:
    app = open_page(PRESENT, v="1", slide="ages")
    assert app.title[0].value == VI("refusal.title")
    assert "slide" in text(app)
