"""What all of a build stands on: the configuration, the words of the interface, assets and templates."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import jinja2

from sitegen.assets.asset import Assets
from sitegen.assets.load import load_assets
from sitegen.config import SiteConfig, load_config
from sitegen.findings import Finding, Findings, SiteError
from sitegen.folders import CONFIG, DEFAULTS, OVERRIDABLE
from sitegen.language.language import Language
from sitegen.language.load import load_languages
from sitegen.memo.digests import digest_of
from sitegen.memo.files import Files
from sitegen.memo.reads import BASIS
from sitegen.memo.run import Run
from sitegen.memo.signatures import Signatures, signatures_of
from sitegen.templating import create_environment
from sitegen.timed_templates import measure_templates


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
    files: Signatures
    """What it was made from."""
    digest: bytes


def lay_basis(root: Path, run: Run, before: Basis | None = None) -> Basis:
    """Return the basis of the site in `root`, and offer it to those who note that they stand on it.

    It is the one of the build `before` where nothing of that has changed.

    Raises:
        SiteError: if there is no configuration.
    """
    files = signatures_of(
        [str(root / CONFIG), *(str(folder) for name in OVERRIDABLE for folder in _folders(root, name))]
    )
    basis = before if before is not None and before.files.still_hold(files) else _laid(root, files, run)
    run.findings.extend(basis.findings)
    run.memo.world.offer(BASIS, lambda _: basis.digest)
    return basis


def _laid(root: Path, signatures: Signatures, run: Run) -> Basis:
    findings = Findings()
    with _told_to(run.findings, findings):
        config = load_config(root / CONFIG, findings)
    assets = load_assets(_folders(root, "assets"), _folders(root, "static"), findings)
    languages = load_languages(config.languages, _folders(root, "locales"), findings)
    environments = {
        tag: create_environment(_folders(root, "templates"), config, assets.url, language, run.cache)
        for tag, language in languages.items()
    }
    if run.clock is not None:
        for environment in environments.values():
            measure_templates(environment, run.clock)
    digest = digest_of(*_told_apart(root, assets, run.memo.world.files))
    return Basis(root, config, assets, languages, environments, tuple(findings), signatures, digest)


@contextmanager
def _told_to(listener: Findings, findings: Findings) -> Iterator[None]:
    """Tell what was found also where there is no going on."""
    try:
        yield
    except SiteError:
        listener.extend(findings)
        raise


def _told_apart(root: Path, assets: Assets, files: Files) -> Iterator[bytes]:
    """Yield what tells a basis apart: all its files; of static files, which may be large, which there are."""
    yield files.digest_at(str(root / CONFIG))
    for folder in (folder for name in ("templates", "assets", "locales") for folder in _folders(root, name)):
        yield folder.name.encode()
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                yield from files.told_apart(file.relative_to(folder).as_posix(), str(file))
    for static in assets.static_files:
        yield f"{static.output_path} {static.is_own}".encode()


def _folders(root: Path, name: str) -> tuple[Path, ...]:
    """Return the site's own folder of this name, if it has one, then the default one."""
    folders = dict.fromkeys((root.resolve() / name, DEFAULTS / name))
    return tuple(folder for folder in folders if folder.is_dir())
