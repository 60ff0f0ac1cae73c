"""Images in Markdown: files beside the page, shown without a jump and without a request to elsewhere."""

from dataclasses import dataclass

from markupsafe import Markup

from sitegen.content.discover import IMAGE_ENDINGS
from sitegen.content.library import Resource
from sitegen.findings import Example, Place, Rule
from sitegen.markdown.record import Record
from sitegen.markdown.settings import Settings
from sitegen.markdown.source_paths import resolve_path, suggest_path
from sitegen.markdown.tokens import Attributes

MISSING = Rule(
    "image/missing",
    "An image that is not there",
    "Readers would see a broken picture.",
    example=Example("![A circle of eight chairs](rom.png)\n", "![A circle of eight chairs](room.png)\n"),
)
NO_ALT = Rule(
    "image/no-alt",
    "An image without a description",
    "People who cannot see the picture would not learn what it shows.",
    example=Example("![](room.png)\n", "![A circle of eight chairs](room.png)\n"),
)
NOT_AN_IMAGE = Rule(
    "image/not-an-image",
    "A file that cannot be shown as an image",
    "Readers would see a broken picture.",
    example=Example("![The forms to bring](forms.pdf)\n", "Fill in [the forms to bring](forms.pdf).\n"),
)
RULES = (MISSING, NO_ALT, NOT_AN_IMAGE)


@dataclass(frozen=True, slots=True)
class Image:
    """What a template needs to show an image."""

    url: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class ImageFinder:
    """Finds the images of one text."""

    settings: Settings
    record: Record
    folder: str

    def attributes(self, written: str, place: Place) -> Attributes | None:
        """Return the attributes of an `img`, or None with a finding."""
        image = self.find(written, place)
        if image is None:
            return None
        shown = Markup('src="{}" width="{}" height="{}" loading="lazy" decoding="async"')
        return Attributes(shown.format(image.url, image.width, image.height))

    def find(self, written: str, place: Place) -> Image | None:
        """Return an image by its path, or None with a finding."""
        resources = self.settings.library.resources
        source_path = resolve_path(written, self.folder) if written else ""
        resource = resources.get(source_path)
        if resource is None:
            hint = suggest_path(written, self.folder, (p for p, r in resources.items() if r.size))
            if "//" in written:
                hint = "Put the file beside the page: a page asks no other site for anything."
            self._report(MISSING, place, f'There is no image "{written}" here.', hint)
            return None
        return self._image(resource, place)

    def report_no_alt(self, place: Place) -> None:
        """Report an image without alternative text."""
        hint = "Say in the square brackets what it shows: ![A circle of eight chairs](room.jpg)."
        self._report(NO_ALT, place, "This image has no description.", hint)

    def _image(self, resource: Resource, place: Place) -> Image | None:
        if resource.size is None and resource.file.suffix in IMAGE_ENDINGS:
            return None  # that the file is no image is found at the file
        if resource.size is None:
            self._report(NOT_AN_IMAGE, place, f'"{resource.source_path}" cannot be shown as an image.', "")
            return None
        self.record.resources[resource.source_path] = None
        width, height = resource.size
        return Image(self.settings.url(resource.permalink), width, height)

    def _report(self, rule: Rule, place: Place, message: str, hint: str) -> None:
        self.record.findings.add(rule, place, message, hint=hint)
