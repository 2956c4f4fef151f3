"""Small Word files and pages, whole and hostile."""

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def paragraph(words: str, *, listed: int | None = None) -> str:
    """Return a paragraph, in a list of the level `listed`."""
    level = f'<w:pPr><w:numPr><w:ilvl w:val="{listed}"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    return f"<w:p>{level if listed is not None else ''}<w:r><w:t>{words}</w:t></w:r></w:p>"


def cell(words: str, *, wide: int = 1, merge: str = "") -> str:
    """Return a cell over `wide` columns; `merge` is "restart" or "continue" of a cell over rows."""
    span = f'<w:gridSpan w:val="{wide}"/>' if wide > 1 else ""
    down = f'<w:vMerge w:val="{merge}"/>' if merge else ""
    return f"<w:tc><w:tcPr>{span}{down}</w:tcPr>{paragraph(words)}</w:tc>"


def table(*rows: list[str]) -> str:
    """Return a table of cells."""
    return "<w:tbl>" + "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows) + "</w:tbl>"


def document(*blocks: str, before: str = "") -> bytes:
    """Return a Word file with these blocks; `before` stands before its root element."""
    body = f"<w:body>{''.join(blocks)}</w:body>"
    xml = f'<?xml version="1.0"?>{before}<w:document xmlns:w="{W}">{body}</w:document>'
    return packed({"word/document.xml": xml.encode()})


def packed(parts: dict[str, bytes]) -> bytes:
    """Return a zip file with these parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()
