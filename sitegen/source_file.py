"""Files as people save them: what cannot be opened or is not UTF-8 is found."""

from pathlib import Path

from sitegen.findings import Findings, Place, Rule

ENCODING = Rule(
    "file/encoding",
    "A file that is not UTF-8",
    "Accents, quotation marks and dashes would be shown as wrong characters.",
)
UNREADABLE = Rule(
    "file/unreadable",
    "A file that cannot be opened",
    "Its content would silently be missing from the site.",
)
RULES = (ENCODING, UNREADABLE)


def read_data(file: Path, path: str, findings: Findings) -> bytes | None:
    """Return what is in `file`, or None with a finding at `path`."""
    try:
        return file.read_bytes()
    except OSError as error:
        findings.add(UNREADABLE, Place(path), f"This file cannot be opened: {error.strerror}.")
        return None


def read_text(file: Path, path: str, findings: Findings) -> str | None:
    r"""Return the text of `file` with `\n` line ends, or None with a finding at `path`."""
    data = read_data(file, path, findings)
    return decode_text(data, path, findings) if data is not None else None


def decode_text(data: bytes, path: str, findings: Findings) -> str | None:
    r"""Return the content of a file as text with `\n` line ends, or None with a finding at `path`."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("utf-8-sig")
        findings.add(
            ENCODING,
            Place(path).after(before),
            "A character here is not UTF-8.",
            hint="Save the file as UTF-8.",
        )
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")
