"""The gallery of a site with every kind of content, served to the browser."""

import re
from dataclasses import dataclass
from pathlib import Path

COLOUR = re.compile(r"--g-([a-z0-9-]+):#[0-9a-f]{3,6}\b")


@dataclass(frozen=True, slots=True)
class Gallery:
    """A built gallery."""

    folder: Path
    url: str

    @property
    def examples(self) -> tuple[str, ...]:
        """The names of all examples, such as `callout--note`."""
        return tuple(sorted(file.stem for file in self.folder.glob("*--*.html")))

    @property
    def colours(self) -> frozenset[str]:
        """The names of the tokens that are colors."""
        (style,) = self.folder.glob("assets/css/site.*.css")
        return frozenset(COLOUR.findall(style.read_text(encoding="utf-8")))

    def examples_but(self, stem: str) -> tuple[str, ...]:
        """Return the names of the examples of all other components."""
        return tuple(name for name in self.examples if not name.startswith(f"{stem}--"))

    def url_of(self, example: str) -> str:
        """Return the address of an example's own page."""
        return f"{example}.html"
