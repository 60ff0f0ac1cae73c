"""Blocks of pasted HTML as Markdown; what an editor meant as HTML is held."""

import re
from collections.abc import Iterator, Sequence

from sitegen.tidy.hold import Held
from sitegen.tidy.html.text import INLINE, CannotTellError, line_of
from sitegen.tidy.html.tree import DEEPEST, Node, is_meant, tree_of
from sitegen.tidy.tables import as_table

_START = re.compile(
    r"^ {0,3}<(?P<tag>address|article|aside|blockquote|body|center|details|div|dl|fieldset|figure|footer|"
    r"form|h[1-6]|header|html|main|nav|ol|p|pre|section|table|ul|(?P<inline>b|font|span|strong))\b(?=[^<>]*>)",
    re.M | re.I,
)
_ITEM = re.compile(r"<p\s+class=[\"']?MsoList", re.I)
_BLOCK = re.compile(r"<(?:div|h[1-6]|ol|p|table|ul)\b", re.I)
_JUNK = re.compile(r"<!\[(?:if\b[^>]*|endif)\]>|<(?:meta|link)\b[^<>]*>[ \t]*\n?|<\?xml:[^<>]*/?>", re.I)


def mend_blocks(text: str, held: Held) -> str:
    """Return `text` with pasted blocks as Markdown, and the other blocks of HTML held."""
    text = _JUNK.sub("", text)
    position = items_end = 0
    while stretch := _find_block(text, position):
        before, html, after = text[: stretch[0]], text[slice(*stretch)], text[stretch[1] :]
        block = _as_markdown(html)
        if block is None:
            before += held.hold(html)
        else:
            is_item = _ITEM.match(html) is not None
            before = _above(before, block, items_end if is_item else 0) + block
            after = _below(before, block, after)
            items_end = len(before) if is_item else 0
        text, position = before + after, len(before)
    return text


def _find_block(text: str, position: int) -> tuple[int, int] | None:
    """Return where the next block of HTML begins and ends; tags within a line are none, but around blocks."""
    for start in _START.finditer(text, position):
        end = _end_of(text, start)
        if end is not None and (not start["inline"] or _BLOCK.search(text, start.end(), end)):
            return start.start(), end
    return None


def _end_of(text: str, start: re.Match[str]) -> int | None:
    """Return where the element ends that begins at `start`."""
    depth = 0
    for tag in re.compile(rf"<(?P<end>/?){start['tag']}\b[^<>]*>", re.I).finditer(text, start.start()):
        depth += -1 if tag["end"] else 1
        if depth > DEEPEST:
            return None
        if depth == 0:
            return tag.end()
    return None


def _as_markdown(html: str) -> str | None:
    root = tree_of(html)
    if root is None or is_meant(root):
        return None
    try:
        return _joined(_blocks(root.children))
    except CannotTellError:
        return None


def _above(before: str, block: str, items_end: int) -> str:
    """Return what stands before a block, with a blank line at its end but below an item."""
    if items_end and not before[items_end:].strip():
        return before[:items_end] + "\n"
    if not block:
        return before
    above = before.rstrip("\n")
    return f"{above}\n\n" if above else before[:1]


def _below(before: str, block: str, after: str) -> str:
    """Return what stands after a block, with a blank line before it."""
    below = after.lstrip(" \t\n")
    if block:
        return f"\n\n{below}" if below else "\n"
    has_gap = not before.strip() or before.endswith("\n\n")
    return below if has_gap else after.lstrip(" \t").removeprefix("\n")


def _joined(blocks: Iterator[tuple[str, str]]) -> str:
    """Return blocks with a blank line between them, but none between the items of one list."""
    text = previous = ""
    for kind, block in blocks:
        gap = "\n" if kind == previous == "item" else "\n\n"
        text += (gap if text else "") + block
        previous = kind
    return text


def _blocks(children: Sequence[Node | str]) -> Iterator[tuple[str, str]]:
    """Yield each block with its kind."""
    run: list[Node | str] = []
    for child in [*children, Node("p")]:
        if isinstance(child, str) or (child.tag in INLINE and not _holds_blocks(child)):
            run.append(child)
            continue
        if line := line_of(run):
            yield "paragraph", line
        run = []
        yield from _block(child)


def _holds_blocks(node: Node) -> bool:
    return any(each.tag not in INLINE for each in node.walk())


def _block(node: Node) -> Iterator[tuple[str, str]]:
    tag = node.tag
    if tag == "p":
        is_item = node.attributes.get("class", "").startswith("MsoList")
        if line := line_of(node.children, begins_line=not is_item):
            yield ("item" if is_item else "paragraph"), line.replace("<br>", "<br>\n")
    elif re.fullmatch("h[1-6]", tag):
        if line := line_of(node.children, begins_line=False):
            yield "heading", f"{'#' * int(tag[1])} {line}"
    elif tag in ("ul", "ol"):
        yield "list", "\n".join(_list(node))
    elif tag == "table":
        yield "table", "\n".join(as_table(_rows(node)))
    elif tag in ("article", "body", "center", "div", "header", "html", "main", "section") or tag in INLINE:
        yield from _blocks(node.children)
    elif tag not in ("head", "style", "title", "xml", "hr"):
        raise CannotTellError


def _list(node: Node) -> Iterator[str]:
    for number, item in enumerate((each for each in node.children if isinstance(each, Node)), start=1):
        if item.tag != "li":
            raise CannotTellError
        mark = f"{number}. " if node.tag == "ol" else "- "
        lines = _joined(("item", block) for _, block in _blocks(item.children)).split("\n")
        yield mark + ("\n" + " " * len(mark)).join(lines)


def _rows(table: Node) -> list[list[str]]:
    """Return the cells of a table as text; merged cells, lists and tables in cells are no text."""
    rows = [[_cell(cell) for cell in row.children if isinstance(cell, Node)] for row in _rows_in(table)]
    if not rows or not rows[0] or any(len(row) > len(rows[0]) for row in rows):
        raise CannotTellError
    return [row + [""] * (len(rows[0]) - len(row)) for row in rows]


def _rows_in(node: Node) -> Iterator[Node]:
    for child in node.children:
        if isinstance(child, str):
            if child.strip():
                raise CannotTellError
        elif child.tag == "tr":
            yield child
        elif child.tag in ("tbody", "thead", "tfoot"):
            yield from _rows_in(child)
        elif child.tag not in ("col", "colgroup"):
            raise CannotTellError


def _cell(cell: Node) -> str:
    spans = {cell.attributes.get(name, "1").strip() for name in ("colspan", "rowspan")}
    if cell.tag not in ("td", "th") or not spans <= {"1", ""}:
        raise CannotTellError
    blocks = list(_blocks(cell.children))
    if any(kind in ("list", "table", "heading") for kind, _ in blocks):
        raise CannotTellError
    return "<br>".join(" ".join(block.split()) for _, block in blocks)
