"""The command for translations: it writes down which words each was made from.

Exit codes: 0 it is written; 2 it could not start, or no translation is at the path.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

import click

from sitegen.cli.day import today
from sitegen.cli.options import site_option
from sitegen.cli.terminal import ProgressBar, say, stop_where_it_cannot_start
from sitegen.content.discover import MADE_FROM
from sitegen.content.made_from import load_made_from, made_from_text
from sitegen.findings import Findings, SiteError, did_you_mean
from sitegen.graph.translations import Translation
from sitegen.pipeline import Build, build_site
from sitegen.typed_paths import typed_paths
from sitegen.write.disk import write_files


@click.command()
@click.argument("paths", nargs=-1, required=True)
@site_option
def translated(paths: Sequence[str], root: Path) -> None:
    """Write down that the translations at PATHS say what their originals say today."""
    with stop_where_it_cannot_start(Findings()):
        built = build_site(root, today(), Findings(), with_withheld=True, track=ProgressBar())
        recorded = load_made_from(root, unreadable := Findings())
        if list(unreadable):
            raise SiteError(f"content/{MADE_FROM} cannot be read. Mend it, or take it away and say it anew.")
        digests = {tag: dict[str, str](names) for tag, names in recorded.items()}
        found = [each for path in paths for each in _at(path, built, root)]
        for tag, name, translation in found:
            digests.setdefault(tag, {})[name] = translation.now
        write_files(root / "content", {MADE_FROM: made_from_text(digests).encode()})
    words = "1 translation was" if len(found) == 1 else f"{len(found)} translations were"
    say(f"content/{MADE_FROM} says what {words} made from.", colour="green")


def _at(path: str, built: Build, root: Path) -> list[tuple[str, str, Translation]]:
    """Return the translations in the file, or in the files of the folder, that was meant."""
    known = list(_all(built))
    meant = typed_paths(path, root)
    for name in meant:
        if found := [each for each in known if PurePosixPath(each[2].place.path).is_relative_to(name)]:
            return found
    hint = did_you_mean("".join(meant[:1]), {each[2].place.path for each in known})
    raise SiteError(f'There is no translation at "{path}". {hint}'.rstrip())


def _all(built: Build) -> Iterator[tuple[str, str, Translation]]:
    for site in built.sites:
        for name, translation in site.translations.items():
            yield site.language.tag, name, translation
