"""What a host answers to one request."""

from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import urljoin


class Answer(NamedTuple):
    """An answer, or why there is none."""

    address: str
    """The whole address that was asked for."""
    status: int = 0
    headers: Mapping[str, str] = {}
    """By names in small letters; the values of one name joined by commas."""
    body: bytes = b""
    """As far as it was read."""
    is_cut: bool = False
    """Whether there is more of the body than anybody wanted to read."""
    failure: str = ""
    """Why nothing can be told, in words; nothing where the host answered."""

    @property
    def leads_to(self) -> str:
        """The whole address that a redirect leads to; nothing where there is none that can be read."""
        location = self.headers.get("location", "")
        try:
            return urljoin(self.address, location) if location else ""
        except ValueError:
            return ""

    @property
    def is_redirect(self) -> bool:
        """Whether the answer is to be had elsewhere."""
        return self.status in {301, 302, 303, 307, 308}

    @property
    def encoding(self) -> str:
        """How the body was compressed on its way; nothing where it was not."""
        named = self.headers.get("content-encoding", "").strip().lower()
        return "" if named == "identity" else named
