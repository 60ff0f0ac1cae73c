"""Write a review into a file: the lines of the review change, and every other byte stays."""

import codecs
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import yaml

from sitegen.encoding import LINE_END, line_end_of
from sitegen.findings import Findings, SiteError
from sitegen.review.model import Review
from sitegen.yaml_source.fences import front_matter_in
from sitegen.yaml_source.parse import parse_yaml
from sitegen.yaml_source.values import YamlMap

_PLAIN = re.compile(r"(?!null$)[^\W\d_](?:[\w .,'’()/-]*[\w.)])?", re.I)
"""What means the same without quotation marks."""
_BEFORE = ("updated", "published")
"""The keys behind which a file gets its first review."""


@dataclass(frozen=True, slots=True)
class _Edit:
    """A stretch of the text, and what stands there from now on."""

    start: int
    end: int
    text: str


def with_review(data: bytes, review: Review, *, is_page: bool) -> bytes:
    """Return the content of a page or of a YAML file with this review in place of any other.

    Raises:
        SiteError: if the keys are written so that a review cannot be put in and all else stay.
    """
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    text = data.decode("utf-8-sig")
    front_matter = front_matter_in(text) if is_page else None
    start, end = front_matter.span("yaml") if front_matter else (0, len(text))
    return mark + (text[:start] + _signed(text[start:end], review) + text[end:]).encode()


def _signed(text: str, review: Review) -> str:
    values = {
        "by": _scalar(review.by),
        "credentials": _scalar(review.credentials),
        "on": review.on.isoformat(),
        "words": str(review.words),
    }
    signed = text
    for edit in sorted(_edits(text, values), key=lambda edit: -edit.start):
        signed = signed[: edit.start] + edit.text + signed[edit.end :]
    if not _is_only_change(text, signed, review):
        raise SiteError("The review cannot be put in here. Write each key on a line of its own first.")
    return signed


def _scalar(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def _edits(text: str, values: Mapping[str, str]) -> Iterator[_Edit]:
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    assert isinstance(root, yaml.MappingNode)  # noqa: S101 - the file has been read as keys with values
    keys: dict[str, yaml.Node] = {key.value: value for key, value in root.value}
    indent = " " * root.value[0][0].start_mark.column
    block = [f"{indent}  {name}: {value}" for name, value in values.items()]
    review = keys.get("review")
    if review is None:
        behind = next((keys[name] for name in _BEFORE if name in keys), root.value[-1][1])
        yield _lines_behind(behind, text, [f"{indent}review:", *block])
    elif isinstance(review, yaml.MappingNode) and not review.flow_style:
        yield from _edits_within(review, text, values)
    else:
        yield _Edit(len(text[: review.start_mark.index].rstrip()), _end(review, text), "")
        yield _lines_behind(review, text, block)


def _edits_within(review: yaml.MappingNode, text: str, values: Mapping[str, str]) -> Iterator[_Edit]:
    """Yield what changes in a review that has its lines already."""
    there: dict[str, yaml.Node] = {key.value: value for key, value in review.value}
    for name, node in there.items():
        yield _Edit(node.start_mark.index, _end(node, text), values[name])
    indent = " " * review.start_mark.column
    missing = [f"{indent}{name}: {value}" for name, value in values.items() if name not in there]
    yield _lines_behind(review.value[-1][1], text, missing)


def _lines_behind(node: yaml.Node, text: str, lines: list[str]) -> _Edit:
    """Return the edit that adds lines below the one on which `node` ends."""
    end = _end(node, text)
    at = end + len(LINE_END.split(text[end:], maxsplit=1)[0])
    return _Edit(at, at, "".join(line_end_of(text) + line for line in lines))


def _end(node: yaml.Node, text: str) -> int:
    """Return where a node ends; that of a text of several lines has the blank lines below it too."""
    return len(text[: node.end_mark.index].rstrip())


def _is_only_change(before: str, after: str, review: Review) -> bool:
    findings = Findings()
    old, new = (parse_yaml(text, "", findings) for text in (before, after))
    written = {name: str(value) for name, value in review if value is not None}
    if not (isinstance(old, YamlMap) and isinstance(new, YamlMap)):
        return False
    said = ({str(key): value for key, value in each.items()} for each in (old, new))
    return {**next(said), "review": written} == next(said) and not findings.graded({})
