"""Text as fonts from before Unicode had it, written from our own tables the other way round."""

import unicodedata
from datetime import datetime
from io import BytesIO

import xlsxwriter
import xlwt

from analytics.ingest import legacy

_BREVES = {"\u0301": "é", "\u0300": "è", "\u0309": "ú", "\u0303": "ü", "\u0323": "ë", "": "ê"}
_CIRCUMFLEXES = {"\u0301": "á", "\u0300": "à", "\u0309": "å", "\u0303": "ã", "\u0323": "ä", "": "â"}
_TONES = {"\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï", "": ""}
_WHOLE = {"đ": "ñ", "í": "í", "ì": "ì", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î"}
_HORNED = {"o": "ô", "u": "ö"}


def tcvn3(text: str) -> bytes:
    """Return text in TCVN3, one byte a letter."""
    table = {letter: byte for byte, letter in enumerate(legacy._TCVN3, start=0x80)}
    return bytes(table.get(letter, ord(letter)) for letter in text)


def vni(text: str) -> bytes:
    """Return text in VNI: most letters are a vowel and a mark behind it."""
    return "".join(map(_vni, text)).encode("latin-1")


def _vni(letter: str) -> str:
    low = letter.lower()
    if low in _WHOLE:
        written = _WHOLE[low]
    else:
        vowel, *marks = list(unicodedata.normalize("NFD", low))
        tone = next((mark for mark in marks if mark in _TONES), "")
        shapes = {"\u0306": _BREVES, "\u0302": _CIRCUMFLEXES}
        written = (_HORNED[vowel] if "\u031b" in marks else vowel) + next(
            (shapes[mark][tone] for mark in marks if mark in shapes), _TONES[tone]
        )
    return written if letter == low else written.upper()


def old_workbook(text: str, font: str, *, rich: bool = False, corner: int = 0) -> bytes:
    """Return a CSV text as a workbook of Excel 97: every second row in `font` with TCVN3's letters, the
    others of today, so that no letters tell for a column. `rich` and `corner` are as below.
    """
    content, book = BytesIO(), xlwt.Workbook()
    sheet, old, new = book.add_sheet("Danh sách"), *(xlwt.easyfont(f"name {f}") for f in (font, "Arial"))
    for row, line in enumerate(text.splitlines(), start=corner):
        for column, cell in enumerate(line.split(","), start=corner):
            shown = tcvn3(cell).decode("latin-1")
            if (row - corner) % 2:
                sheet.write(row, column, cell, _drawn(new))
            elif rich and len(cell) > 8:
                sheet.write_rich_text(row, column, ((shown[:6], old), (cell[6:], new)), _drawn(new))
            else:
                sheet.write(row, column, shown, _drawn(old))
    book.save(content)
    return content.getvalue()


def _drawn(font: xlwt.Font) -> xlwt.XFStyle:
    style = xlwt.XFStyle()
    style.font = font
    return style


def workbook(text: str, font: str, *, rich: bool = False, corner: int = 0) -> bytes:
    """Return a CSV text as a workbook: its letters are TCVN3's, in `font`; lead units are of today.

    With `rich` only a part of each cell is in the font; `corner` rows and columns go before.
    """
    content = BytesIO()
    with xlsxwriter.Workbook(content) as book:
        book.set_properties({"created": datetime(2025, 7, 1)})
        sheet, old, new = book.add_worksheet(), *(book.add_format({"font_name": f}) for f in (font, "Arial"))
        for row, line in enumerate(text.splitlines(), start=corner):
            for column, cell in enumerate(line.split(","), start=corner):
                shown = tcvn3(cell).decode("cp1252")
                if column - corner == 2:
                    sheet.write_string(row, column, cell, new)
                elif rich and len(cell) > 8:
                    sheet.write_rich_string(row, column, old, shown[:6], new, cell[6:])
                else:
                    sheet.write_string(row, column, shown, old)
    return content.getvalue()
