"""A new site as files: those of every site, and those of its kind, from `starters/`."""

from collections.abc import Mapping
from datetime import date
from enum import Enum

from jinja2 import Environment

from sitegen.called import IN_A_CHECKOUT, as_called
from sitegen.folders import DEFAULTS
from sitegen.starters.guides_own import guides_entries, guides_file, guides_sources
from sitegen.templating import create_text_environment

_STARTERS = DEFAULTS / "starters"
_SHARED = "shared"
_SOURCES = "content/sources.yaml"


class Kind(Enum):
    """The kinds of site that there is a beginning for; each is a folder in `starters/`."""

    GUIDE = "guide"
    PROVIDER = "provider"


def lay_out(kind: Kind, name: str, day: date, program: str = IN_A_CHECKOUT) -> dict[str, bytes]:
    """Return the files of a new site by their path below its folder, made by what is called `program`.

    Raises:
        SiteError: if something that it takes over from the guide is not there.
    """
    values = {"kind": kind.value, "name": name, "day": day, "is_installed": program != IN_A_CHECKOUT}
    files = _rendered(_SHARED, values) | _rendered(kind.value, values)
    cited = guides_sources("\n".join(files.values()))
    files[_SOURCES] = _environment(_SHARED).get_template(_SOURCES).render(values, cited=cited)
    return {path: as_called(text, program).encode() for path, text in files.items()}


def _rendered(folder: str, values: Mapping[str, object]) -> dict[str, str]:
    """Return the files of a folder but for the list of sources, which needs the others."""
    root, environment = _STARTERS / folder, _environment(folder)
    paths = sorted(file.relative_to(root).as_posix() for file in root.rglob("*") if file.is_file())
    return {path: environment.get_template(path).render(values) for path in paths if path != _SOURCES}


def _environment(folder: str) -> Environment:
    environment = create_text_environment(_STARTERS / folder)
    environment.globals |= {"guides_entries": guides_entries, "guides_file": guides_file}
    return environment
