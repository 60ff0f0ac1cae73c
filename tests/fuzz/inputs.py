"""Inputs for the targets: pieces put together, and real files damaged.

The same number gives the same input of a target, so a number is all that a long run has to keep of a crash.
"""

import json
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[2]
SITE = ROOT / "tests" / "sites" / "valid" / "everything"
BORDER = b"\n%%%%\n"
"""What divides the files of a whole site in one input."""
SITE_FILES = (
    "content/_index.md",
    "content/levels/iop.md",
    "content/404.md",
    "content/check.md",
    "content/plan.md",
    "content/contact.md",
    "content/search.md",
    "content/contacts.yaml",
    "content/facts.yaml",
    "content/glossary.yaml",
    "content/levels.yaml",
    "content/sources.yaml",
    "content/checklists/first-day.yaml",
    "content/comparisons/levels.yaml",
    "content/faqs/basics.yaml",
    "content/forms/contact.yaml",
    "content/planners/harbor-week.yaml",
    "content/quizzes/first-step.yaml",
    "content/reasons/why-us.yaml",
    "content/scenarios/step-up.yaml",
    "content/schedules/week.yaml",
    "content/sheets/first-call.yaml",
    "content/timelines/change.yaml",
    "content/worksheets/harbor-costs.yaml",
    "content/levels/field.png",
    "content/translations.yaml",
    "site_config.yaml",
    "static/_headers",
    "static/_redirects",
    "static/favicon.svg",
    "locales/en.yaml",
    "content/new.md",
)
"""Which file of a site a part is: its first byte says so."""
_FRAGMENTS: dict[str, list[str]] = json.loads((Path(__file__).parent / "fragments.json").read_bytes())
"""Pieces of what attackers, and broken programs, write."""
_LONGEST_SEED = 6_000
_ENDINGS = (
    "content/**/*.md",
    "content/**/*.yaml",
    "examples/**/*.md",
    "examples/**/*.yaml",
    "tests/sites/**/*.md",
    "tests/sites/**/*.yaml",
    "tests/acceptance/sheets/*",
)
PIECES: dict[str, tuple[str, ...]] = {
    "yaml": (*_FRAGMENTS["yaml"], *_FRAGMENTS["odd"], *_FRAGMENTS["html"], *_FRAGMENTS["addresses"]),
    "front-matter": (
        "---\n",
        *_FRAGMENTS["yaml"],
        *_FRAGMENTS["odd"],
        *_FRAGMENTS["html"],
        *_FRAGMENTS["addresses"],
    ),
    "markdown": (
        *_FRAGMENTS["markdown"],
        *_FRAGMENTS["shortcodes"],
        *_FRAGMENTS["html"],
        *_FRAGMENTS["addresses"],
        *_FRAGMENTS["odd"],
        " ",
        "\n",
        "\n\n",
    ),
    "condition": (*_FRAGMENTS["conditions"], " ", " ", " "),
    "quiz": (*_FRAGMENTS["yaml"], *_FRAGMENTS["conditions"], *_FRAGMENTS["html"], *_FRAGMENTS["odd"]),
    "sheet": (*_FRAGMENTS["cells"], ",", ",", "\n", "\n"),
    "entry": (
        *_FRAGMENTS["yaml"],
        *_FRAGMENTS["html"],
        *_FRAGMENTS["markdown"],
        *_FRAGMENTS["shortcodes"],
        *_FRAGMENTS["odd"],
    ),
    "config": (
        *_FRAGMENTS["yaml"],
        *_FRAGMENTS["addresses"],
        *_FRAGMENTS["odd"],
        "base_url: ",
        "words: ",
        "avoid: ",
        "(a|b)",
        "menu: ",
    ),
    "tidy": (*_FRAGMENTS["markdown"], *_FRAGMENTS["yaml"], *_FRAGMENTS["odd"], "\t", "•", "â€™", "“", "”"),
    "site": (
        *_FRAGMENTS["markdown"],
        *_FRAGMENTS["shortcodes"],
        *_FRAGMENTS["yaml"],
        *_FRAGMENTS["html"],
        *_FRAGMENTS["addresses"],
        *_FRAGMENTS["odd"],
    ),
}
_SEEDS: dict[str, Callable[[Path], bool]] = {
    "yaml": lambda file: file.suffix == ".yaml",
    "front-matter": lambda file: file.suffix == ".md",
    "markdown": lambda file: file.suffix == ".md",
    "condition": lambda _: False,
    "quiz": lambda file: file.parent.name == "quizzes",
    "sheet": lambda file: file.parent.name == "sheets",
    "entry": lambda file: file.suffix == ".yaml" and file.parent.name not in ("quizzes", "site"),
    "config": lambda file: file.name == "site_config.yaml",
    "tidy": lambda file: file.suffix in (".md", ".yaml"),
    "site": lambda file: file.suffix in (".md", ".yaml"),
}


def input_of(target: str, number: int) -> bytes:
    """Return the input of a target that a number stands for."""
    random = Random(f"{target} {number}")
    if target == "site":
        return BORDER.join(_part_of_a_site(random) for _ in range(random.choice((1, 1, 2, 3))))
    seeds = seeds_of(target)
    if not seeds or random.random() < 0.35:
        return composed(target, random)
    return damaged(random.choice(seeds), target, random)


def _part_of_a_site(random: Random) -> bytes:
    """Return a file of a site, damaged, with the byte that says which it is."""
    position = random.randrange(len(SITE_FILES))
    name = SITE_FILES[position]
    file = SITE / name
    of_its_kind = (
        "config" if name == "site_config.yaml" else "entry" if name.endswith(".yaml") else "markdown"
    )
    seed = file.read_bytes() if file.is_file() else (SITE / "content" / "plan.md").read_bytes()
    return bytes([position]) + damaged(seed, of_its_kind, random)


def composed(target: str, random: Random) -> bytes:
    """Return some pieces in a row."""
    pieces = PIECES[target]
    count = int(random.expovariate(1 / 12)) + 1
    return b"".join(_piece(pieces, random) for _ in range(count))


def damaged(seed: bytes, target: str, random: Random) -> bytes:
    """Return a real file after some changes that nobody would make."""
    data = bytearray(seed)
    for _ in range(random.choice((1, 1, 2, 3, 6))):
        start = random.randrange(len(data) + 1)
        end = min(len(data), start + int(random.expovariate(1 / 15)))
        match random.randrange(6):
            case 0:
                data[start:start] = _piece(PIECES[target], random)
            case 1:
                data[start:end] = _piece(PIECES[target], random)
            case 2:
                del data[start:end]
            case 3:
                data[start:start] = data[start:end] * random.choice((1, 2, 40))
            case 4:
                data[start:end] = random.randbytes(end - start)
            case _:
                data[start:start] = bytes(
                    data[(other := random.randrange(len(data) + 1)) : other + end - start]
                )
    return bytes(data)


def _piece(pieces: Sequence[str], random: Random) -> bytes:
    if random.random() < 0.03:
        return random.randbytes(random.randrange(8))
    piece = random.choice(pieces).encode("utf-8", "surrogatepass")
    return piece * random.choice((1, 1, 1, 1, 1, 1, 2, 30)) if len(piece) < 40 else piece


@cache
def seeds_of(target: str) -> tuple[bytes, ...]:
    """Return the real files that the inputs of a target are made from, long ones in parts."""
    files = sorted({file for pattern in _ENDINGS for file in ROOT.glob(pattern) if file.is_file()})
    wanted = [file.read_bytes() for file in files if _SEEDS[target](file)]
    longest = 30_000 if target in ("quiz", "sheet") else _LONGEST_SEED
    return tuple(data[start : start + longest] for data in wanted for start in range(0, len(data), longest))
