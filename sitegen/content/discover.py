"""The files under `content/`, each told apart by where it stands and what it is called."""

import os
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path, PurePosixPath

from sitegen.budgets import LONGEST_SEGMENT
from sitegen.content.kinds import COLLECTIONS, REGISTRIES
from sitegen.content.page import INDEX
from sitegen.findings import Findings, InWords, Place, Rule, did_you_mean
from sitegen.source_file import OUTSIDE, UNREADABLE, leads_out
from sitegen.validation import KEBAB_ADVICE, KEBAB_CASE

UNKNOWN_FILE = Rule(
    "content/unknown-file",
    "A file that nothing reads",
    "A file in the wrong folder or with the wrong ending is content that silently never appears.",
    example=InWords(
        "The questions stand in `content/faq/costs.yaml`.",
        "They stand in `content/faqs/costs.yaml`, since the folder is called `faqs`.",
    ),
)
SLUG = Rule(
    "content/slug",
    "A file name that makes a poor address",
    "File names become URLs. Capitals, spaces and accents break links on some hosts.",
    example=InWords(
        "A page is called `content/What is an IOP.md`.",
        "It is called `content/what-is-an-iop.md`.",
    ),
)
UNKNOWN_LANGUAGE = Rule(
    "content/unknown-language",
    "A translation into a language that the site does not have",
    "Nobody would ever see it.",
    example=InWords(
        "`content/help.fr.md` translates a page, and the configuration of the site names no language `fr`.",
        "`fr` stands under `translations` in `site_config.yaml`, with the words that it asks for.",
    ),
)
RULES = (UNKNOWN_FILE, SLUG, UNKNOWN_LANGUAGE)

QUIZZES = "quizzes"
MADE_FROM = "translations.yaml"
"""The file that says which words each translation was made from."""
IMAGE_ENDINGS = frozenset({".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp"})
RESOURCE_ENDINGS = IMAGE_ENDINGS | {".pdf"}

_TRANSLATION = re.compile(r"(?P<name>.+)\.(?P<tag>[a-z]{2,3}(?:-[A-Za-z0-9]+)*)(?P<ending>\.(?:md|yaml))")
_USUAL_PAGE = re.compile(rf"(?:{KEBAB_CASE}/)*(?:{KEBAB_CASE}|_index)\.md")
_OF_DATA = frozenset((*COLLECTIONS, QUIZZES))
_LEFT_BY_EDITORS = re.compile(r"\..*|.*~|#.*#|Thumbs\.db|desktop\.ini")


class FileKind(Enum):
    """What a file under `content/` holds."""

    PAGE = "page"
    REGISTRY = "registry"
    ENTRY = "entry"
    QUIZ = "quiz"
    RESOURCE = "resource"
    MADE_FROM = "made-from"


@dataclass(frozen=True, slots=True)
class ContentFile:
    """A file that has a place in the site."""

    source_path: str
    """Relative to `content/`, such as `levels/iop.md`; that of a translation is its original's."""
    kind: FileKind
    content: Path
    path: str
    """Relative to the site's root, for findings, such as `content/levels/iop.es.md`."""
    language: str
    """The tag of the language that it is a translation into; empty for what is none."""

    @property
    def file(self) -> Path:
        """The file on disk."""
        return self.content.parent / self.path

    @property
    def top(self) -> Place:
        """The place of the file as a whole."""
        return Place(self.path)

    @property
    def folder(self) -> str:
        """The first folder on the way, or nothing."""
        return self.source_path.rpartition("/")[0].split("/")[0]

    @property
    def stem(self) -> str:
        """The file's name without its ending."""
        return PurePosixPath(self.source_path).stem


def discover(content: Path, findings: Findings, languages: Collection[str] = ()) -> tuple[ContentFile, ...]:
    """Return the files under the folder `content`, sorted by path; report the others.

    `languages` are those that the site is translated into: `iop.es.md` is a translation of `iop.md`.
    """
    return tuple(
        ContentFile(source_path, kind, content, f"content/{path}", language)
        for path in sorted(_walk(content, findings))
        for source_path, language in _without_language(path, languages, findings)
        if not _is_taken(source_path, languages, findings)
        if (kind := _kind(source_path, path, findings)) is not None
    )


def _without_language(path: str, languages: Collection[str], findings: Findings) -> Iterator[tuple[str, str]]:
    """Yield the source path and the language of a file; nothing, with a finding, where that is unknown."""
    parts = _TRANSLATION.fullmatch(path)
    if parts is None:
        yield path, ""
    elif parts["tag"] in languages:
        yield parts["name"] + parts["ending"], parts["tag"]
    else:
        message = f'This site has no language "{parts["tag"]}".'
        hint = 'Name it under "translations" in site_config.yaml, or take the point out of the file name.'
        findings.add(UNKNOWN_LANGUAGE, Place(f"content/{path}"), message, hint=hint)


def _is_taken(source_path: str, languages: Collection[str], findings: Findings) -> bool:
    """Whether the address of a file is below that of a language's home page."""
    first = source_path.partition("/")[0].removesuffix(".md")
    if first not in {tag.lower() for tag in languages}:
        return False
    message = f'At "/{first}/" are the pages in that language.'
    hint = "Choose another name; a translation stands beside its original."
    findings.add(SLUG, Place(f"content/{source_path}"), message, hint=hint)
    return True


def _walk(content: Path, findings: Findings) -> Iterator[str]:
    """Yield the paths of all files below `content`; a link must lead to a file in there."""
    root, folders = os.path.realpath(content), [""]
    for folder in folders:
        for entry in _entries_of(content / folder, Place(f"content/{_readable(folder)}"), findings):
            source_path = folder + entry.name
            place = Place(f"content/{_readable(source_path)}")
            if _LEFT_BY_EDITORS.fullmatch(entry.name):
                continue
            is_folder = _is_folder(entry)
            if entry.is_symlink() and (is_folder or leads_out(entry, root)):
                findings.add(OUTSIDE, place, "This is a link to something elsewhere.")
            elif is_folder:
                folders.append(f"{source_path}/")
            elif _readable(source_path) == source_path:
                yield source_path
            else:
                findings.add(SLUG, place, "This name is not UTF-8.", hint=KEBAB_ADVICE)


def _entries_of(folder: Path, place: Place, findings: Findings) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except FileNotFoundError:
        return []  # gone since its name was read, or never there
    except OSError as error:
        findings.add(UNREADABLE, place, f"This folder cannot be opened: {error.strerror}.")
        return []


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False  # a link to itself


def _readable(path: str) -> str:
    return path if path.isascii() else os.fsencode(path).decode(errors="replace")


def _kind(source_path: str, own_path: str, findings: Findings) -> FileKind | None:
    if len(source_path) <= LONGEST_SEGMENT and _is_usual_page(source_path):
        return FileKind.PAGE  # as nearly all are, of which there may be thousands
    path = PurePosixPath(source_path)
    kind = _kind_by_place(path)
    place = Place(f"content/{own_path}")
    if kind is None:
        findings.add(UNKNOWN_FILE, place, f'Nothing reads "{path.name}" here.', hint=_way_out(path))
    else:
        _check_slugs(path, place, findings)
    return kind


def _is_usual_page(source_path: str) -> bool:
    return bool(_USUAL_PAGE.fullmatch(source_path)) and source_path.partition("/")[0] not in _OF_DATA


def _kind_by_place(path: PurePosixPath) -> FileKind | None:
    folder = path.parts[0] if len(path.parts) > 1 else ""
    if path.suffix == ".md" and folder not in _OF_DATA:
        return FileKind.PAGE
    if path.as_posix() == MADE_FROM:
        return FileKind.MADE_FROM
    if path.suffix == ".yaml" and len(path.parts) == 1 and path.stem in REGISTRIES:
        return FileKind.REGISTRY
    if path.suffix == ".yaml" and len(path.parts) == 2:  # noqa: PLR2004 - <collection>/<id>.yaml
        return FileKind.QUIZ if folder == QUIZZES else FileKind.ENTRY if folder in COLLECTIONS else None
    return FileKind.RESOURCE if path.suffix in RESOURCE_ENDINGS else None


def _way_out(path: PurePosixPath) -> str:
    if path.suffix in (".yml", ".yaml") and len(path.parts) == 1:
        files = [f"{name}.yaml" for name in REGISTRIES]
        return did_you_mean(f"{path.stem}.yaml", files) or f"Files of data here are {', '.join(files)}."
    if path.suffix in (".yml", ".yaml"):
        folders = [f"{name}/" for name in (*COLLECTIONS, QUIZZES)]
        return did_you_mean(f"{path.parts[0]}/", folders) or f"Data stands in {', '.join(folders)}, as .yaml."
    if path.suffix == ".md":
        return f"{path.parts[0]}/ is for data in .yaml files; put pages in a folder of their own."
    return f"Pages end in .md; files beside them in {', '.join(sorted(RESOURCE_ENDINGS))}."


def _check_slugs(path: PurePosixPath, place: Place, findings: Findings) -> None:
    for part in (*path.parts[:-1], path.stem.removeprefix("_") if path.name == INDEX else path.stem):
        if not re.fullmatch(KEBAB_CASE, part):
            slug = "-".join(re.findall(r"[a-z0-9]+", part.lower()))
            hint = f'Call it "{slug}".' if slug else KEBAB_ADVICE
            findings.add(SLUG, place, f'"{part}" is not a good part of a URL.', hint=hint)
        elif len(part) > LONGEST_SEGMENT:
            message = f"This name has more than {LONGEST_SEGMENT} characters."
            findings.add(SLUG, place, message, hint="Many disks have no room for it. Shorten it.")
