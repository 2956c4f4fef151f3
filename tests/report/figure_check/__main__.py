"""Writes docs/figure-checker.md: `make checker`."""

from tests.report.figure_check.measured import PAGE
from tests.report.figure_check.page import page

PAGE.write_text(page(), encoding="utf-8")
