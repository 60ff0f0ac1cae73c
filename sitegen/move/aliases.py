"""Aliases written into front matter: the address that a page had leads to the one it gets."""

import yaml

from sitegen.encoding import LINE_END, line_end_of
from sitegen.findings import SiteError
from sitegen.markdown.edits import Edit
from sitegen.move.source_text import SourceText


def alias_edit(source: SourceText, old: str, new: str) -> Edit:
    """Return the edit that makes `old` an alias of a page which is at `new` from now on.

    Where `new` was an alias of the page, `old` takes its place.

    Raises:
        SiteError: if the front matter is not written a key a line.
    """
    start, end = source.yaml
    root = yaml.compose(source.text[start:end], Loader=yaml.CSafeLoader)
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        raise SiteError(f"{source.path}: write each key of the front matter on a line of its own first.")
    aliases = next((value for key, value in root.value if key.value == "aliases"), None)
    if isinstance(aliases, yaml.SequenceNode):
        edit = _in_list(aliases, source.text[start:end], old, new)
        return Edit(start + edit.start, start + edit.end, edit.text)
    indent = " " * root.start_mark.column
    return Edit(end, end, f"{indent}aliases: [{old}]{line_end_of(source.text)}")


def _in_list(aliases: yaml.SequenceNode, text: str, old: str, new: str) -> Edit:
    replaced = next((item for item in aliases.value if item.value == new), None)
    if replaced is not None:
        return Edit(replaced.start_mark.index, replaced.end_mark.index, old)
    if not aliases.value:
        inside = aliases.start_mark.index + len("[")
        return Edit(inside, inside, old)
    last = aliases.value[-1].end_mark.index
    if aliases.flow_style:
        return Edit(last, last, f", {old}")
    at = last + len(LINE_END.split(text[last:], maxsplit=1)[0])
    indent = " " * aliases.start_mark.column
    return Edit(at, at, f"{line_end_of(text)}{indent}- {old}")
