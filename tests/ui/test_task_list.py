"""A list of tasks says when there is none, in place of controls that would do nothing."""

import pytest

from analytics.locale import words
from tests.ui.opened import Open, box, links, text


@pytest.mark.slow
def test_a_list_that_filters_leave_empty_says_so_and_leads_back_to_all_tasks(open_page: Open) -> None:
    app = open_page("tasks", v="1", text="zzzz")
    assert box(app, "task-controls") is None
    panel = box(app, "panel-no-tasks")
    assert panel is not None
    assert words("vi")("tasks.none") in text(app)
    (back,) = links(panel)
    assert back.label == words("vi")("filter.reset")
    assert "text=" not in back.query_string


@pytest.mark.slow
def test_a_list_with_tasks_is_sorted_as_asked(open_page: Open) -> None:
    app = open_page("tasks", v="1")
    assert box(app, "panel-no-tasks") is None
    first = app.dataframe[0].value["title"].tolist()
    app.selectbox(key="task-sort").select("title").run()
    assert app.dataframe[0].value["title"].tolist() != first
    app.button_group(key="task-order").set_value("descending").run()
    shown = app.dataframe[0].value["title"].tolist()
    app.button_group(key="task-order").set_value("ascending").run()
    assert app.dataframe[0].value["title"].tolist()[0] != shown[0]
