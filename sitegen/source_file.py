"""Files as people save them: what cannot be opened or is not UTF-8 is found."""

from pathlib import Path

from sitegen.characters.faults import report_characters
from sitegen.encoding import UTF_8, Decoded, decode, is_archive, plain_line_ends
from sitegen.findings import Findings, InWords, Place, Rule, SiteError
from sitegen.memo.files import read_file
from sitegen.mendable import is_mendable, run_tidy

ENCODING = Rule(
    "file/encoding",
    "A file that is not UTF-8",
    "Accents, quotation marks and dashes would be shown as wrong characters.",
    example=InWords(
        "A page saved as Windows-1252: its é is a byte that UTF-8 does not have.",
        "The same page saved as UTF-8, which every editor offers when it saves.",
    ),
)
UNREADABLE = Rule(
    "file/unreadable",
    "A file that cannot be opened",
    "Its content would silently be missing from the site.",
    example=InWords(
        "A page that belongs to another user of the machine, who alone may read it.",
        "The same page, which whoever builds the site may read.",
    ),
)
RULES = (ENCODING, UNREADABLE)

DOCUMENT = "a word processor's document, no text"
DOCUMENT_HINT = "Copy its words into a new file."


def read_bytes(file: Path, name: str) -> bytes:
    """Return what is in a file that a person has named.

    Raises:
        SiteError: if it cannot be opened.
    """
    try:
        return file.read_bytes()
    except OSError as error:
        raise SiteError(f"{name} cannot be opened: {error.strerror}.") from error


def read_data(file: Path, path: str, findings: Findings) -> bytes | None:
    """Return what is in `file`, or None with a finding at `path`."""
    try:
        return read_file(file)
    except OSError as error:
        findings.add(UNREADABLE, Place(path), f"This file cannot be opened: {error.strerror}.")
        return None


def read_text(file: Path, path: str, findings: Findings) -> str | None:
    r"""Return the text of `file` with `\n` line ends, or None with a finding at `path`."""
    data = read_data(file, path, findings)
    return decode_text(data, path, findings) if data is not None else None


def decode_text(data: bytes, path: str, findings: Findings) -> str | None:
    r"""Return the content of a file as text with `\n` line ends, or None with a finding at `path`.

    In what editors write, characters that must not be there are found as well.
    """
    decoded = decode(data)
    if decoded is None or decoded.encoding != UTF_8:
        message, hint = _fault_of(data, decoded, path)
        findings.add(ENCODING, _first_wrong(data, path), message, hint=hint)
        return None
    text = plain_line_ends(decoded.text)
    if is_mendable(path):
        report_characters(text, path, findings)
    return text


def _fault_of(data: bytes, decoded: Decoded | None, path: str) -> tuple[str, str]:
    """Return what is wrong, and what to do."""
    if is_archive(data):
        return f"This is {DOCUMENT}.", DOCUMENT_HINT
    if decoded is None or not decoded.is_certain:
        return "A character here is not UTF-8.", "Save the file as UTF-8."
    message = f"This file is not UTF-8 but, it seems, {decoded.encoding}."
    return message, run_tidy(path) if is_mendable(path) else "Save it as UTF-8."


def _first_wrong(data: bytes, path: str) -> Place:
    """Return the place of the first character that is not UTF-8, or the top of the file."""
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Place(path).after(data[: error.start].decode("utf-8-sig"))
    return Place(path)
