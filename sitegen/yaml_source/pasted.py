"""What comes into YAML by pasting: spaces and quotation marks that are none to YAML."""

import re

from sitegen.characters.patterns import OTHER_SPACE, OTHER_SPACES
from sitegen.findings import Findings, Place
from sitegen.mendable import run_tidy
from sitegen.yaml_source.rules import CURLY_QUOTES, SPACE
from sitegen.yaml_source.scalar import as_scalar

STRUCTURE = re.compile(
    f"^(?=.*[{OTHER_SPACES}])[ {OTHER_SPACES}]*(?:-[ {OTHER_SPACES}]+)*"
    f"(?:[\\w-]+[ {OTHER_SPACES}]*:[ {OTHER_SPACES}]+)?",
    re.M,
)
"""What divides and indents a line that has other spaces than YAML's."""
CURLY = re.compile(r"“[^“”\n]*”|\u2018[^\u2018’\n]*’")
_KEY_AND_VALUE = re.compile(r"[ ]*(?:-[ ]+)?(?P<key>[\w-]+):[ ]+(?P<value>\S.*?)[ ]*")


def with_plain_spaces(text: str, top: Place, findings: Findings) -> str:
    """Return `text`, as long, with spaces that YAML knows where they divide and indent; report the others."""
    for line in STRUCTURE.finditer(text):
        other = OTHER_SPACE.search(line[0])
        if other is not None:
            place = Place(top.path, top.line).after(text[: line.start() + other.start()])
            message = "This is a non-breaking space, which YAML does not take for a space."
            findings.add(SPACE, place, message, hint=run_tidy(top.path))
    return STRUCTURE.sub(lambda line: OTHER_SPACE.sub(" ", line[0]), text)


def report_curly_quotes(value: str, place: Place, findings: Findings) -> None:
    """Report curly quotation marks around the whole of a value without others."""
    if CURLY.fullmatch(value):
        message = "YAML's quotation marks are straight; these are a part of the text."
        hint = "Delete them, or put straight ones around them if readers shall see them."
        findings.add(CURLY_QUOTES, place, message, hint=hint)


def way_out(line: str, path: str) -> tuple[str, str]:
    """Return what is wrong in a line that cannot be read, and a hint, where pasting is the reason."""
    if line.lstrip(" ").startswith("\t"):
        return "Indent with spaces, not with tabs.", run_tidy(path)
    parts = _KEY_AND_VALUE.fullmatch(line)
    if parts is None:
        return "", ""
    if CURLY.fullmatch(parts["value"]):
        return "Curly quotation marks mean nothing to YAML. Write straight ones.", run_tidy(path)
    is_plain = parts["value"][0] not in "\"'[{|>&*!%@`#"
    if is_plain and ": " in parts["value"]:
        return "", f"Write {parts['key']}: {as_scalar(parts['value'])}"
    return "", ""
