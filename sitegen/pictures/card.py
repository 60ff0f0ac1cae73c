"""The picture beside a shared link: the page's title, the site's name, and the levels of care as stairs."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import escape

from sitegen.pictures.letters import FAMILY, WEIGHT, load_letters
from sitegen.pictures.setting import LEADING, Place, Setting, set_in_lines

WIDTH, HEIGHT = 1200, 630
"""What the sites that show previews ask for: 1.91 to 1."""

_EDGE = 80
_TITLE_TOP, _NAME_TOP = 84, 462
# More letters, or larger ones, and the file would be larger than 40 kilobytes.
_TITLE = Place(940, 3, (84, 74, 66))
_NAME = Place(WIDTH - 2 * _EDGE, 1, (42, 36, 30))
_LOWEST_STEP, _HIGHEST_STEP = 22, 92
_ASCENT = 0.95
"""From the top of a line to its base, as a share of the size of the type."""


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of a site."""

    paper: str
    ink: str
    quiet: str
    steps: tuple[str, ...]
    """One a level of care."""


@dataclass(frozen=True, slots=True)
class Card:
    """The words on a picture."""

    title: str
    """Empty where only the site is named."""
    site_name: str

    @property
    def words(self) -> str:
        """What the picture says, for those who do not see it."""
        return self.title or self.site_name


def card_of(title: str, site_name: str) -> Card:
    """Return the words for a page of this title; a title that cannot be set is left out."""
    fits = set_in_lines(title, _TITLE, load_letters()) is not None
    return Card(title if fits else "", site_name)


def svg_of(card: Card, look: Look) -> str:
    """Return the picture as SVG."""
    shapes = "".join((*_steps(look), *_texts(card, look)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}">'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{look.paper}"/>{shapes}</svg>'
    )


def _steps(look: Look) -> Iterator[str]:
    """Yield the stairs along the lower edge, on whole pixels, so that no edge is blurred."""
    count = len(look.steps)
    for index, colour in enumerate(look.steps):
        left, right = WIDTH * index // count, WIDTH * (index + 1) // count
        rise = (_HIGHEST_STEP - _LOWEST_STEP) * index // max(count - 1, 1)
        height = _LOWEST_STEP + rise
        yield f'<path d="M{left} {HEIGHT}v-{height}H{right}v{height}z" fill="{colour}"/>'


def _texts(card: Card, look: Look) -> Iterator[str]:
    large = set_in_lines(card.words, _TITLE, load_letters())
    if large is not None:
        yield from _lines(large, _TITLE_TOP, look.ink)
    small = set_in_lines(card.site_name, _NAME, load_letters())
    if card.title and small is not None:
        yield from _lines(small, _NAME_TOP, look.quiet)


def _lines(setting: Setting, top: int, colour: str) -> Iterator[str]:
    style = f'font-family="{FAMILY}" font-weight="{WEIGHT}" font-size="{setting.size}" fill="{colour}"'
    for index, line in enumerate(setting.lines):
        base = top + round(setting.size * (_ASCENT + index * LEADING))
        yield f'<text x="{_EDGE}" y="{base}" {style}>{escape(line)}</text>'
