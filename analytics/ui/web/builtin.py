"""What Streamlit says by itself, in English alone: words.js puts it into the language of the page."""

import json

from analytics.locale import words
from analytics.model.view import LANGUAGES

# The English of each stands in en.po as Streamlit writes it; of two patterns that fit, the first one counts.
NAMES = (
    "skip", "open", "close", "dismiss", "help", "help_for", "link_to_heading", "copy", "copied", "icon",
    "choose", "choose_several", "no_options", "no_results", "clear_all", "clear_value", "clear_entry",
    "clear_date", "clear_time", "remove", "selected_values", "option_available", "options_available",
    "option_selected", "press_to_apply", "press_to_submit", "show_password", "hide_password",
    "increment", "decrement", "below_range", "above_range", "outside_range", "choose_date",
    "choose_date_in", "calendar_keys", "previous", "next", "previous_month", "next_month", "empty",
    "month", "day", "month_of", "year", "selected_date", "today_selected", "today", "date_selected",
    "first_date", "last_date", "date_after", "date_before", "date_outside", "hours", "minutes",
    "pagination", "page", "previous_page", "next_page", "upload", "file_upload", "drop", "per_file",
    "add_files", "not_allowed", "too_large", "upload_failed", "network_error", "connection_lost",
    "error", "error_of", "search", "search_in", "type_to_search", "previous_result", "next_result",
    "close_search", "one_result", "results", "result_of", "columns", "columns_of", "clear_selection",
    "clear_selection_in", "fullscreen", "fullscreen_of", "close_fullscreen", "close_fullscreen_of",
    "column_menu", "copy_column_name", "ascending", "descending", "statistics", "format", "autosize",
    "pin", "unpin", "hide", "values", "distinct", "average", "deviation", "minimum", "maximum",
    "median", "quarter", "three_quarters", "sum", "range", "average_length", "minimum_length",
    "maximum_length", "sampled", "no_data", "automatic", "localized", "plain", "compact", "dollar",
    "euro", "yen", "percent", "scientific", "accounting", "distance", "calendar", "running", "stop",
    "connecting", "connecting_to", "unreachable", "connection_error", "still_running", "restart",
    "not_responding",
)  # fmt: skip


def told() -> str:
    """Return all of it in every language, in one order, as JSON."""
    said = {language: [words(language)(f"builtin.{name}") for name in NAMES] for language in LANGUAGES}
    return json.dumps(said, ensure_ascii=False)
