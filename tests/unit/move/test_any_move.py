"""Whatever is moved in whatever small site: readers find the same pages, and a move back undoes it."""

import posixpath
import re
import shutil
import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import turbohtml
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from sitegen.findings import Findings
from sitegen.move.move import make_move, work_out_move
from sitegen.pipeline import build_site
from sitegen.progress import untracked
from sitegen.report.text import as_text

SITES = Path(__file__).parents[2] / "sites" / "valid"
DAY = date(2026, 11, 21)
REDIRECT = re.compile(r"url=https://example\.org(/[\w/-]*)")
ALIASES = re.compile(rb"aliases: .*\n")
PAGES = ("visit.md", "care/_index.md", "care/iop.md", "care/php.md", "help/_index.md", "help/call.md")
IMAGES = ("care/point.png", "help/point.png")
MOVES = (
    ("visit.md", "care/visit.md"),
    ("care/iop.md", "intensive.md"),
    ("care/iop.md", "help/iop.md"),
    ("care/php.md", "care/day.md"),
    ("care/", "levels"),
    ("help/", "care/help"),
    ("care/point.png", "dot.png"),
    ("visit.md", "visit/_index.md"),
)

COSTS_AS_MANY = 30
"""An example builds five sites: as many others would take as long."""

link_forms = st.sampled_from(
    [
        "[The way in]({0}) and `[code]({0})`.",
        '[The way in](<{0}#top> "{0}"), ending.',
        "Ask [at the desk][{1}] there.\n\n[{1}]: {0} 'Title'",
        "- [The way in]({0}#top)\n  and more [of it]({0})",
        "> [!NOTE]\n> See [the way in]({0}).",
    ]
)
field_forms = st.sampled_from(
    [
        "See [the way in]({0}).",
        "'It''s [the way in]({0}#top)'",
        '"Say \\"é\\" [the way in]({0})"',
        "|\n      First\n      [the way in]({0})",
        ">-\n      First\n      [the way in]({0}) and [the way in]({0})",
    ]
)
targets = st.sampled_from(PAGES)


@st.composite
def sites(draw: st.DrawFn) -> dict[str, str]:
    """Return the texts of a site, whose links are written in the shortest way."""
    texts = {}
    for path in PAGES:
        folder = f"/{posixpath.dirname(path)}"
        links = [
            draw(link_forms).format(posixpath.relpath(f"/{target}", folder), f"label-{number}")
            for number, target in enumerate(draw(st.lists(targets, max_size=3)))
        ]
        image = posixpath.relpath(f"/{draw(st.sampled_from(IMAGES))}", folder)
        calls = f'{{{{ cta("Go", target="{draw(targets)}") }}}}\n\n{{{{ figure("{image}", alt="A point") }}}}'
        related = ", ".join(
            draw(st.lists(st.sampled_from(sorted({*PAGES} - {path})), max_size=2, unique=True))
        )
        head = f"---\ntitle: The page {path}\ndescription: A page.\nrelated: [{related}] # read on\n---\n"
        texts[path] = "\n\n".join([head, f"![A point]({image})", *links, "## Top {#top}", calls, ""])
    answers = draw(st.lists(st.tuples(field_forms, targets), min_size=1, max_size=3))
    items = [
        f"  q{n}:\n    question: Why {n}?\n    short: {f.format(t)}\n" for n, (f, t) in enumerate(answers)
    ]
    return {**texts, "faqs/care.yaml": "title: Care\nitems:\n" + "".join(items)}


def lay_out(root: Path, texts: dict[str, str]) -> None:
    shutil.copytree(SITES / "minimal", root, dirs_exist_ok=True)
    for path, text in texts.items():
        (root / "content" / path).parent.mkdir(exist_ok=True)
        (root / "content" / path).write_text(text, encoding="utf-8", newline="\n")
    for path in IMAGES:
        shutil.copy(SITES / "everything" / "content" / "levels" / "field.png", root / "content" / path)
    (root / "content" / "404.md").unlink()
    with (root / "content" / "_index.md").open("a", encoding="utf-8", newline="\n") as home:
        home.write('\n{{ faq("care") }}\n')


def all_files(root: Path) -> dict[str, bytes]:
    files = (file for file in sorted((root / "content").rglob("*")) if file.is_file())
    return {file.relative_to(root / "content").as_posix(): file.read_bytes() for file in files}


@dataclass(frozen=True)
class Published:
    """What readers find; pages go by their titles, which stay."""

    addresses: dict[str, str]
    """The page at each address; a redirect is at the address of the page that it leads to."""
    words: dict[str, str]
    links: dict[str, list[str]]
    findings: list[str]


def publish(root: Path) -> Published:
    build = build_site(root, DAY, Findings())
    pages = {page.permalink: page.front_matter.title for page in build.sites[0].library.pages.values()}
    files = (file for file in build.files if file.path.endswith(".html"))
    html = {f"/{file.path.removesuffix('index.html')}": file.data.decode() for file in files}
    bodies = {
        title: body for url, title in pages.items() for body in turbohtml.parse(html[url]).select(".g-body")
    }
    targets = {url: REDIRECT.search(text) for url, text in html.items() if url not in pages}
    redirects = {url: pages[target[1]] for url, target in targets.items() if target is not None}
    return Published(
        addresses=pages | redirects,
        words={title: " ".join(body.text.split()) for title, body in bodies.items()},
        links={title: links_in(body, pages) for title, body in bodies.items()},
        findings=[as_text(found) for found in build.findings],
    )


def links_in(body: turbohtml.Element, pages: dict[str, str]) -> list[str]:
    """Return the titles, with the fragments, that links lead to."""
    parts = (str(link.attrs["href"]).partition("#") for link in body.select("a[href]"))
    return [f"{pages[url] if url else ''}#{fragment}" for url, _, fragment in parts]


@settings(
    max_examples=settings().max_examples // COSTS_AS_MANY,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
@given(texts=sites(), move=st.sampled_from(MOVES))
def test_readers_find_the_same_pages_and_a_move_back_undoes_it(
    texts: dict[str, str], move: tuple[str, str]
) -> None:
    old, new = move
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        lay_out(root, texts)
        before, files = publish(root), all_files(root)

        make_move(work_out_move(old, new, root, DAY, untracked), root)
        after = publish(root)
        make_move(work_out_move(new, old, root, DAY, untracked), root)

        assert before.findings == after.findings == []
        assert (after.words, after.links) == (before.words, before.links)
        assert after.addresses.items() >= before.addresses.items()
        assert {path: ALIASES.sub(b"", data) for path, data in all_files(root).items()} == files
