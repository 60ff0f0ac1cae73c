"""The titles and names of new things, refused where they cannot be used."""

import re
from collections.abc import Callable

from sitegen.findings import SiteError
from sitegen.names import cleaned, is_for_windows, numbered, slug
from sitegen.validation import KEBAB_ADVICE, KEBAB_CASE

_LONGEST = 60


def sound_title(title: str) -> str:
    """Return a title on one line, without the invisible characters that come in by pasting.

    Raises:
        SiteError: if nothing is left.
    """
    words = cleaned(title)
    if not words:
        raise SiteError("A title is needed. Put it in quotation marks, behind the command.")
    return words


def free_name(title: str, chosen: str | None, is_taken: Callable[[str], bool]) -> str:
    """Return the name that was chosen, or one made from the title.

    Raises:
        SiteError: if it cannot be used, or belongs to something else.
    """
    name = sound_name(title, chosen)
    if is_taken(name):
        raise SiteError(
            f'"{name}" is taken, and nothing was written. Go on with what is there; or, for one more, '
            f"add --as {numbered(name, is_taken)}, or another name."
        )
    return name


def sound_name(title: str, chosen: str | None) -> str:
    """Return the name that was chosen, or one made from the title, whether or not something has it.

    Raises:
        SiteError: if it cannot be used.
    """
    name = chosen if chosen is not None else slug(title, _LONGEST)
    if not name:
        raise SiteError(f'No name can be made from "{title}". Add --as and a name. {KEBAB_ADVICE}')
    if re.fullmatch(KEBAB_CASE, name) is None:
        raise SiteError(f'"{name}" cannot be a name. {KEBAB_ADVICE}')
    if len(name) > _LONGEST:
        raise SiteError(f'"{name}" is longer than {_LONGEST} letters. Add --as and a shorter name.')
    if is_for_windows(name):
        raise SiteError(f'On Windows, no file can be called "{name}". Add --as and another name.')
    return name
