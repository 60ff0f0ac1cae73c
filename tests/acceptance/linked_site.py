"""A site in which everything that can name a page names one, and a move in it."""

import shutil
from pathlib import Path

from tests.acceptance.conftest import SITES, Run

HEAD = "---\ntitle: {}\ndescription: A page.\n---\n"

PAGE = """\
---
title: Care # the title
description: A page.
related: [visit.md, 'care/php.md']
---

[Inline](php.md#top "A title"), ![A point](point.png), <https://example.org/care/iop/>, [ref][a],
[its own top](iop.md) and [a visit](../visit.md#x), or [waived](php.md#nowhere). `[code](php.md)`

{{ cta("Go", target="care/php.md") }}

[a]: <php.md> 'Title'

## Top {#top}

Here.
"""
VISIT = """\
---
title: Visit
description: A page.
---

## X {#x}

[One](care/iop.md) and [two][b] and ![three](care/point.png), or [four](care/%69op.md).

{{ cta("Go", "care/iop.md") }} {{ faq("care") }} {{ figure("care/point.png", alt="A point") }}

[b]: care/iop.md#top
"""
FAQ = """\
title: Care
items:
  plain:
    question: One?
    short: See [care/iop.md](care/iop.md). # care/iop.md
  double:
    question: Two?
    short: "Say \\"[care](care/iop.md#top)\\" and [care](care/iop.md)."
  single:
    question: Three?
    short: 'It''s [care](care/iop.md).'
    answer: |
      First [care](<care/iop.md>),

      then [care][c].

      [c]: care/iop.md
  folded:
    question: Four?
    short: >-
      A text that goes on
      and on to [care](care/iop.md).
"""
CONFIG = """
menu:
  - page: care/iop.md # first
emergency_page: "care/iop.md"
waivers:
  - rule: link/missing-anchor
    path: content/care/iop.md
    reason: We wait.
    until: 2026-12-31
"""


def link_all(site: Path) -> Path:
    """Make the site in the folder `site` one in which everything that can name a page names one."""
    pages = {"care/iop.md": PAGE, "visit.md": VISIT, "faqs/care.yaml": FAQ}
    pages |= {path: HEAD.format(path) for path in ("care/_index.md", "care/php.md", "other/_index.md")}
    pages["care/php.md"] += "\n## Top {#top}\n\nHere.\n"
    for path, text in pages.items():
        (site / "content" / path).parent.mkdir(exist_ok=True)
        (site / "content" / path).write_text(text, encoding="utf-8")
    shutil.copy(SITES / "valid/everything/content/levels/field.png", site / "content/care/point.png")
    with (site / "site_config.yaml").open("a", encoding="utf-8", newline="\n") as config:
        config.write(CONFIG)
    return site


def moved(run: Run, site: Path, *arguments: str) -> tuple[int, str, str]:
    result = run("move", *arguments, "--site", site)
    return result.returncode, result.stdout, result.stderr


def text_of(site: Path, path: str) -> str:
    return (site / path).read_bytes().decode()


def all_files(site: Path) -> dict[str, bytes]:
    files = (site / "site_config.yaml", *sorted((site / "content").rglob("*")))
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in files if file.is_file()}
