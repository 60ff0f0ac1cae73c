"""What all of a build stands on: the configuration, the words of the interface, assets and templates."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import jinja2

from sitegen.assets.asset import Assets
from sitegen.assets.load import load_assets
from sitegen.config import SiteConfig, load_config, watched_config
from sitegen.findings import Finding, Findings, SiteError
from sitegen.folders import CONFIG, DEFAULTS, OVERRIDABLE, not_there
from sitegen.language.language import Language, watched_words
from sitegen.language.load import load_languages
from sitegen.memo.reads import ALL, LANGUAGES, LINES
from sitegen.memo.run import Run
from sitegen.memo.signatures import Signatures, signatures_of
from sitegen.memo.watched import Watched
from sitegen.memo.world import World
from sitegen.noted_templates import watched_templates
from sitegen.templating import create_environment
from sitegen.timed_templates import measure_templates


@dataclass(frozen=True, slots=True)
class ToldApart:
    """What tells one basis from another."""

    files: Signatures
    """What it was made from."""
    written: bytes
    """The digest of the configuration as it is written."""
    pieces: tuple[Watched[Any], ...]
    """What is looked up in it, piece by piece."""


@dataclass(frozen=True, slots=True)
class Basis:
    """The basis of one build, or of several between which it did not change."""

    root: Path
    config: SiteConfig
    assets: Assets
    languages: Mapping[str, Language]
    """By their tags, the original's first."""
    environments: Mapping[str, jinja2.Environment]
    """By the same tags."""
    findings: tuple[Finding, ...]
    told_apart: ToldApart

    def offer_to(self, world: World) -> None:
        """Say how to tell apart what is looked up in it."""
        for piece in self.told_apart.pieces:
            world.watch(piece)
        world.offer(LINES, lambda _: self.told_apart.written)
        world.offer(LANGUAGES, lambda _: repr(self.config.languages).encode())
        world.underlie((LANGUAGES, ALL))


def lay_basis(root: Path, run: Run, before: Basis | None = None) -> Basis:
    """Return the basis of the site in `root`, and offer it to those who look things up in it.

    It is the one of the build `before` where nothing of that has changed.

    Raises:
        SiteError: if there is no configuration.
    """
    files = signatures_of(
        [str(root / CONFIG), *(str(folder) for name in OVERRIDABLE for folder in _folders(root, name))]
    )
    basis = before
    if basis is None or not basis.told_apart.files.still_hold(files):
        basis = _laid(root, files, run)
    run.findings.extend(basis.findings)
    basis.offer_to(run.memo.world)
    return basis


def _laid(root: Path, signatures: Signatures, run: Run) -> Basis:
    findings, files, folders = Findings(), run.memo.world.files, _folders(root, "templates")
    with _told_to(run.findings, findings):
        config = load_config(root / CONFIG, findings)
    # Told apart before they are read: what changes in between is read again in the next build.
    written, templates = files.digest_at(str(root / CONFIG)), watched_templates(folders, files)
    assets = load_assets(_folders(root, "assets"), _folders(root, "static"), findings)
    languages = load_languages(config.languages, _folders(root, "locales"), findings)
    words = {tag: watched_words(language) for tag, language in languages.items()}
    spoken = {tag: replace(language, words=words[tag]) for tag, language in languages.items()}
    environments = {
        tag: create_environment(folders, config, assets.url, language, run.cache)
        for tag, language in spoken.items()
    }
    if run.clock is not None:
        for environment in environments.values():
            measure_templates(environment, run.clock)
    configs = (watched_config(config.in_language(tag)) for tag in languages)
    pieces: list[Watched[Any]] = [templates, assets.by_name, assets.addresses, assets.sheets]
    pieces += [*words.values(), *configs]
    told_apart = ToldApart(signatures, written, tuple(pieces))
    return Basis(root, config, assets, spoken, environments, tuple(findings), told_apart)


@contextmanager
def _told_to(listener: Findings, findings: Findings) -> Iterator[None]:
    """Tell what was found also where there is no going on."""
    try:
        yield
    except SiteError:
        listener.extend(findings)
        raise


def _folders(root: Path, name: str) -> tuple[Path, ...]:
    """Return the site's own folder of this name, if it has one, then the default one.

    Raises:
        SiteError: if the default one is not there.
    """
    if not (DEFAULTS / name).is_dir():
        raise not_there(f"{name}/")
    folders = dict.fromkeys((root.resolve() / name, DEFAULTS / name))
    return tuple(folder for folder in folders if folder.is_dir())
