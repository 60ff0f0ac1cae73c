"""Files as people save them: what cannot be opened or is not UTF-8 is found."""

import codecs
import errno
import os
from pathlib import Path

from sitegen.budgets import LARGEST_FILE, LARGEST_TEXT
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
OUTSIDE = Rule(
    "content/outside",
    "A link that leads out of content/ or static/",
    "What is published must be what stands there, on every machine, and nothing else that a machine holds.",
    example=InWords(
        "`content/rooms.pdf` is a link to a file on somebody's desktop.",
        "`content/rooms.pdf` is the file itself.",
    ),
)
NAME = Rule(
    "file/name",
    "A file name that no address can have",
    "No browser could ask for the file, and some programs take what follows for another file.",
    example=InWords(
        "A file in `static/` has a line break in its name.",
        "Its name has letters, digits and hyphens.",
    ),
)
TOO_LARGE = Rule(
    "file/too-large",
    "A file that is too large",
    "It would take all of the memory of the machine that builds the site, or of a reader's patience.",
    example=InWords(
        "A page of ten million characters, into which a program has copied its log.",
        "A page that people can read.",
    ),
)
RULES = (ENCODING, UNREADABLE, OUTSIDE, NAME, TOO_LARGE)

DOCUMENT = "a word processor's document, no text"
DOCUMENT_HINT = "Copy its words into a new file."


def leads_out(path: os.PathLike[str], root: str) -> bool:
    """Whether a link leads out of the folder `root`, in whose own path there are no links."""
    return not Path(os.path.realpath(path)).is_relative_to(root)


def read_bytes(file: Path, name: str) -> bytes:
    """Return what is in a file that a person has named.

    Raises:
        SiteError: if it cannot be opened.
    """
    try:
        return read_file(file)
    except OSError as error:
        raise SiteError(f"{name} cannot be opened: {error.strerror}.") from error


def read_data(file: Path, path: str, findings: Findings) -> bytes | None:
    """Return what is in `file`, or None with a finding at `path`."""
    try:
        return read_file(file)
    except OSError as error:
        if error.errno == errno.EFBIG:
            _report_too_large(path, LARGEST_FILE, findings)
        else:
            findings.add(UNREADABLE, Place(path), f"This file cannot be opened: {error.strerror}.")
        return None


def read_text(file: Path, path: str, findings: Findings) -> str | None:
    r"""Return the text of `file` with `\n` line ends, or None with a finding at `path`."""
    data = read_data(file, path, findings)
    if data is not None and len(data) > LARGEST_TEXT:
        _report_too_large(path, LARGEST_TEXT, findings)
        return None
    return decode_text(data, path, findings) if data is not None else None


def _report_too_large(path: str, most: int, findings: Findings) -> None:
    message = f"This file has more than {most // 1_000_000} million bytes."
    findings.add(TOO_LARGE, Place(path), message, hint="Make it smaller, or divide it.")


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
    plain = data.removeprefix(codecs.BOM_UTF8)
    try:
        plain.decode()
    except UnicodeDecodeError as error:
        return Place(path).after(plain[: error.start].decode())
    return Place(path)
