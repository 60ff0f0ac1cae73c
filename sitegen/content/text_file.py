"""Text files as editors save them, with any byte that is not UTF-8 found."""

from pathlib import Path

from sitegen.findings import Findings, Place, Rule

ENCODING = Rule(
    "content/encoding",
    "A file that is not UTF-8",
    "Accents, quotation marks and dashes would be shown as wrong characters.",
)
UNREADABLE = Rule(
    "content/unreadable",
    "A file that cannot be opened",
    "Its content would silently be missing from the site.",
)
RULES = (ENCODING, UNREADABLE)


def read_text(file: Path, path: str, findings: Findings) -> str | None:
    r"""Return the text of `file` with `\n` line ends, or None with a finding at `path`."""
    try:
        data = file.read_bytes()
    except OSError as error:
        findings.add(UNREADABLE, Place(path), f"This file cannot be opened: {error.strerror}.")
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        place = Place(path, before.count(b"\n") + 1, len(before) - before.rfind(b"\n"))
        findings.add(ENCODING, place, "A character here is not UTF-8.", hint="Save the file as UTF-8.")
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")
