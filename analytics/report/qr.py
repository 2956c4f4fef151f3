"""The pinned link of a file as a QR code, for who holds the paper."""

from io import BytesIO

import segno

# The longer the link, the denser the code: the lowest correction keeps it readable on paper.
_ERROR = "l"


def svg(link: str) -> str:
    """Return the code as SVG to stand inside a page."""
    text: str = segno.make(link, error=_ERROR, micro=False).svg_inline(scale=1, border=2, omitsize=True)
    return text


def png(link: str) -> bytes:
    """Return the code as PNG."""
    target = BytesIO()
    segno.make(link, error=_ERROR, micro=False).save(target, kind="png", scale=6, border=2)
    return target.getvalue()


def dots(link: str) -> list[list[int]]:
    """Return the code as rows of dots, 1 for dark, with a quiet edge; none where the link is too long."""
    try:
        code = segno.make(link, error=_ERROR, micro=False)
    except segno.DataOverflowError:
        return []
    return [list(row) for row in code.matrix_iter(border=2)]
