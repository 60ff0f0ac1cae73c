"""The picture beside a shared link: the page's title, the site's name, and the levels of care as stairs."""

from dataclasses import dataclass
from functools import lru_cache

from sitegen.pictures.canvas import GROUNDS, Canvas, png, shades
from sitegen.pictures.deflate import Packed
from sitegen.pictures.letters import load_letters
from sitegen.pictures.setting import LEADING, Place, fits, set_in_lines

WIDTH, HEIGHT = 1200, 630
"""What the sites that show previews ask for: 1.91 to 1."""

_EDGE = 80
_TITLE_TOP, _NAME_TOP = 84, 462
_NAME_GROUND = 440
"""The row in which the ground of the name begins, below any title."""
_COLOURS = 256
# More letters, or larger ones, and the file would be larger than 40 kilobytes.
_TITLE = Place(940, 3, (84, 74, 66))
_NAME = Place(WIDTH - 2 * _EDGE, 1, (42, 36, 30))
_LOWEST_STEP, _HIGHEST_STEP = 22, 92
_ASCENT = 0.95
"""From the top of a line to its base, as a share of the size of the type."""


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of a site, such as `#fbf8f1`."""

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
    return Card(title if fits(title, _TITLE, load_letters()) else "", site_name)


def draw(card: Card, look: Look) -> bytes:
    """Return the picture as PNG."""
    canvas = Canvas(WIDTH, _NAME_GROUND)
    _write(card.words, _TITLE, _TITLE_TOP, canvas)
    below = _below_the_title(card.site_name if card.title else "", len(look.steps))
    return png(WIDTH, (canvas.packed(), below), _colours(look))


@lru_cache(maxsize=16)
def _below_the_title(name: str, steps: int) -> Packed:
    """Return what the pictures of a site have in common."""
    canvas = Canvas(WIDTH, HEIGHT - _NAME_GROUND)
    canvas.add(bytes((GROUNDS,)) * WIDTH, 0, 0)
    _write(name, _NAME, _NAME_TOP - _NAME_GROUND, canvas)
    _add_steps(steps, canvas)
    return canvas.packed()


def _write(text: str, place: Place, top: int, canvas: Canvas) -> None:
    """Write a text, if it can be set."""
    setting = set_in_lines(text, place, load_letters())
    if setting is None:
        return
    for index, line in enumerate(setting.lines):
        base = top + round(setting.size * (_ASCENT + index * LEADING))
        canvas.write(line, setting.size, base, _EDGE)


def _add_steps(count: int, canvas: Canvas) -> None:
    """Put the stairs along the lower edge."""
    for index in range(count):
        left, right = WIDTH * index // count, WIDTH * (index + 1) // count
        rise = (_HIGHEST_STEP - _LOWEST_STEP) * index // max(count - 1, 1)
        number = _COLOURS - count + index
        canvas.add(
            bytes((number - GROUNDS,)) * (right - left), HEIGHT - _NAME_GROUND - _LOWEST_STEP - rise, left
        )


@lru_cache(maxsize=16)
def _colours(look: Look) -> bytes:
    """Return the table of colours: paper and ink, paper and the quieter ink, and last the steps."""
    paper, ink, quiet, *steps = map(_rgb, (look.paper, look.ink, look.quiet, *look.steps))
    text = b"".join((*shades(paper, ink), *shades(paper, quiet)))
    return text[: len(text) - 3 * len(steps)] + b"".join(steps)


def _rgb(colour: str) -> bytes:
    """Return a colour such as `#fbf8f1`, or short `#fff`, as red, green and blue."""
    digits = colour.removeprefix("#")
    return bytes.fromhex(digits[:6] if len(digits) >= 6 else "".join(digit * 2 for digit in digits[:3]))  # noqa: PLR2004
