"""The files under `content/`, each told apart by where it stands and what it is called."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path, PurePosixPath

from sitegen.content.kinds import COLLECTIONS, REGISTRIES
from sitegen.content.page import INDEX
from sitegen.findings import Findings, Place, Rule, did_you_mean
from sitegen.validation import KEBAB_ADVICE, KEBAB_CASE

UNKNOWN_FILE = Rule(
    "content/unknown-file",
    "A file that nothing reads",
    "A file in the wrong folder or with the wrong ending is content that silently never appears.",
)
SLUG = Rule(
    "content/slug",
    "A file name that makes a poor address",
    "File names become URLs. Capitals, spaces and accents break links on some hosts.",
)
OUTSIDE = Rule(
    "content/outside",
    "A link that leads out of content/",
    "What is published must be what stands in content/, on every machine.",
)
RULES = (UNKNOWN_FILE, SLUG, OUTSIDE)

QUIZZES = "quizzes"
IMAGE_ENDINGS = frozenset({".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp"})
RESOURCE_ENDINGS = IMAGE_ENDINGS | {".pdf"}

_LEFT_BY_EDITORS = re.compile(r"\..*|.*~|#.*#|Thumbs\.db|desktop\.ini")


class FileKind(Enum):
    """What a file under `content/` holds."""

    PAGE = "page"
    REGISTRY = "registry"
    ENTRY = "entry"
    QUIZ = "quiz"
    RESOURCE = "resource"


@dataclass(frozen=True, slots=True)
class ContentFile:
    """A file that has a place in the site."""

    source_path: str
    """Relative to `content/`, such as `levels/iop.md`."""
    kind: FileKind
    file: Path

    @property
    def path(self) -> str:
        """Relative to the site's root, for findings."""
        return f"content/{self.source_path}"

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


def discover(content: Path, findings: Findings) -> tuple[ContentFile, ...]:
    """Return the files under the folder `content`, sorted by source path; report the others."""
    return tuple(
        ContentFile(source_path, kind, content / source_path)
        for source_path in sorted(_walk(content, findings))
        if (kind := _kind(source_path, findings)) is not None
    )


def _walk(content: Path, findings: Findings) -> Iterator[str]:
    root = content.resolve()
    for folder, subfolders, names in os.walk(content):
        subfolders[:] = [name for name in subfolders if not _LEFT_BY_EDITORS.fullmatch(name)]
        links = [name for name in subfolders if Path(folder, name).is_symlink()]
        for name in (*links, *names):
            file = Path(folder, name)
            source_path = file.relative_to(content).as_posix()
            readable = os.fsencode(source_path).decode(errors="replace")
            if _LEFT_BY_EDITORS.fullmatch(name):
                continue
            if name in links or not file.resolve().is_relative_to(root):
                findings.add(OUTSIDE, Place(f"content/{readable}"), "This is a link to something elsewhere.")
            elif readable != source_path:
                findings.add(SLUG, Place(f"content/{readable}"), "This name is not UTF-8.", hint=KEBAB_ADVICE)
            else:
                yield source_path


def _kind(source_path: str, findings: Findings) -> FileKind | None:
    path = PurePosixPath(source_path)
    kind = _kind_by_place(path)
    place = Place(f"content/{source_path}")
    if kind is None:
        findings.add(UNKNOWN_FILE, place, f'Nothing reads "{path.name}" here.', hint=_way_out(path))
    else:
        _check_slugs(path, place, findings)
    return kind


def _kind_by_place(path: PurePosixPath) -> FileKind | None:
    folder = path.parts[0] if len(path.parts) > 1 else ""
    if path.suffix == ".md" and folder not in (*COLLECTIONS, QUIZZES):
        return FileKind.PAGE
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
