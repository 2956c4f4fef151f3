"""The text of an HTML page, as a reader sees it."""

from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from analytics.report.figure_check import grid

_UNSEEN = frozenset(
    ("script", "style", "head", "template", "noscript", "svg", "iframe", "object", "-comment", "_comment")
)
_BLOCKS = frozenset(
    (
        *("p", "div", "br", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "section", "article", "header"),
        *("footer", "blockquote", "pre", "hr", "tr", "caption", "dl", "dt", "dd", "main"),
    )
)


def read(page: str) -> str:
    """Return the page's text: blocks as lines, items of lists with a dash, tables as lines of cells."""
    body = LexborHTMLParser(page).body
    parts = [] if body is None else list(_parts(body))
    lines = ("".join(parts)).split("\n")
    return "\n".join(line.strip(" ") for line in lines).strip("\n")


def _parts(top: LexborNode) -> Iterator[str]:
    """Yield the text below a node in order, without recursion: pages may be nested to any depth."""
    stack: list[LexborNode | str] = [top]
    while stack:
        one = stack.pop()
        if isinstance(one, str):
            yield one
            continue
        tag = one.tag or ""
        if tag in _UNSEEN:
            continue
        if tag == "table":
            yield f"\n{_table(one)}\n"
        elif tag == "-text":
            yield " ".join(f".{one.text(deep=False)}.".split())[1:-1]
        else:
            before, after = _marks(tag)
            stack.append(after)
            stack.extend(reversed(list(_children(one))))
            stack.append(before)


def _marks(tag: str) -> tuple[str, str]:
    if tag == "li":
        return "\n- ", "\n"
    return ("\n", "\n") if tag in _BLOCKS else ("", "")


def _children(node: LexborNode) -> Iterator[LexborNode]:
    child = node.child
    while child is not None:
        yield child
        child = child.next


def _table(node: LexborNode) -> str:
    return grid.lines(
        [(one.text(separator=" "), _span(one, "colspan"), _span(one, "rowspan")) for one in row.css("td, th")]
        for row in node.css("tr")
    )


def _span(cell: LexborNode, name: str) -> int:
    written = cell.attributes.get(name) or "1"
    return int(written) if written.isascii() and written.isdigit() and len(written) < 4 else 1
