"""The two ways from each row of the desk: to what readers see, and to the file behind it."""

from dataclasses import dataclass

from sitegen.content.page import Page
from sitegen.findings import Place
from sitegen.report.editor import EditorLinks


@dataclass(frozen=True, slots=True)
class Way:
    """Something that the desk names, with the links to it."""

    title: str
    url: str
    """Where the preview shows it; empty for what has no page of its own."""
    path: str
    """Its file, relative to the site's root."""
    file_url: str
    """What opens the file in the editor."""
    note: str = ""
    """What keeps it from readers, such as `draft`."""


@dataclass(frozen=True, slots=True)
class Ways:
    """Makes the links of one site."""

    prefix: str
    """The path of the site's base URL."""
    editor: EditorLinks

    def to_page(self, page: Page, place: Place | None = None) -> Way:
        """Return the way to a page, and to `place` in its file where that is not the top."""
        note = "" if page.publication.is_public else page.publication.value
        url = self.prefix + page.permalink
        return self.to_place(page.front_matter.title, place or page.top, url=url, note=note)

    def to_place(self, title: str, place: Place, *, url: str = "", note: str = "") -> Way:
        """Return the way to something that stands at `place`."""
        return Way(" ".join(title.split()), url, place.path, self.editor.url(place), note)
