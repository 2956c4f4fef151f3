"""The workbook that is being written: its looks, and what stands at the top of every sheet."""

from io import BytesIO
from typing import Any

import xlsxwriter

from analytics.report.report import Report
from analytics.report.task_file import WORKBOOK

Sheet = Any
# How high a row of heads is, in points: their names take two lines.
HEAD = 34


class Book:
    """The workbook that is being written, and its looks."""

    def __init__(self, target: BytesIO, report: Report) -> None:
        self.book = xlsxwriter.Workbook(target, WORKBOOK)
        self.report, self.say = report, report.words
        base = {"border": 1, "border_color": "#8A94A0", "valign": "top"}
        head = base | {"bold": True, "align": "center", "valign": "vcenter", "text_wrap": True}
        looks: dict[str, dict[str, object]] = {
            "title": {"bold": True, "font_size": 14}, "quiet": {"font_color": "#5B6673"},
            "head": head | {"bg_color": "#EEF2F7"}, "text": base | {"text_wrap": True},
            "number": base | {"num_format": "#,##0"},
            "share": base | {"num_format": '0"%"', "align": "right"},
            "day": base | {"num_format": "dd/mm/yyyy"},
            "sum": base | {"bold": True, "num_format": "#,##0"},
            "sum_share": base | {"bold": True, "num_format": '0"%"', "align": "right"},
        }  # fmt: skip
        self.looks = {
            name: self.book.add_format({"font_name": "Times New Roman"} | look)
            for name, look in looks.items()
        }

    def sheet(self, key: str, title: str) -> Sheet:
        """Return a new sheet with what it is and what its numbers are about at the top."""
        made = self.book.add_worksheet(self.say(key))
        made.write_string(0, 0, title, self.looks["title"])
        made.write_string(1, 0, self.report.strip, self.looks["quiet"])
        made.set_landscape()
        made.set_paper(9)
        made.fit_to_pages(1, 0)
        made.set_footer("&C&P/&N")
        return made

    def share(self, sheet: Sheet, line: int, column: int, share: str, look: str = "share") -> None:
        """Write a percentage: a number, or text where it says less than one or nearly all."""
        bare = share.removesuffix("%")
        if bare.isdigit():
            sheet.write_number(line, column, int(bare), self.looks[look])
        else:
            sheet.write_string(line, column, share or "–", self.looks[look])
