"""The commands that begin something new in a site; they never write over what is there.

Exit codes: 0 it is written; 2 it could not be, and why.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TypedDict, Unpack, get_args

import click

from sitegen.cli.asking import asked
from sitegen.cli.day import today
from sitegen.cli.options import name_option, site_option
from sitegen.cli.terminal import program, say, stop_where_it_cannot_start
from sitegen.config import load_config
from sitegen.content.load import Reading
from sitegen.content.load_libraries import load_libraries
from sitegen.content.registries import Source
from sitegen.findings import Findings
from sitegen.folders import CONFIG
from sitegen.memo.run import Run
from sitegen.serve.server import HOST, PORT
from sitegen.skeletons.article import address_of, begin_article
from sitegen.skeletons.entry import begin_entry
from sitegen.skeletons.ground import Begun, Ground
from sitegen.skeletons.registry import begin_registry_entry
from sitegen.write.disk import write_files

_PREVIEW = f"http://{HOST}:{PORT}"
_GRADES = get_args(Source.model_fields["grade"].annotation)


class _Given(TypedDict):
    """What is said of a source at once; for the rest, a person is asked."""

    publisher: str | None
    url: str | None
    grade: str | None
    year: int | None


@click.group()
def new() -> None:
    """Begin a page, questions, a table, a source or a term, with a file that explains itself."""


@new.command()
@click.argument("title")
@click.option("--section", default="", metavar="FOLDER", help="The section; content/ itself otherwise.")
@name_option
@site_option
def article(title: str, section: str, name: str | None, root: Path) -> None:
    """Begin a page with TITLE, as a draft."""

    def begin(ground: Ground, _: Findings) -> Begun:
        return begin_article(ground, title, section=section, name=name)

    ground, begun = _begun(root, begin)
    _say_next(
        f"{begun.path} is there, as a draft.",
        'Open it and replace each text that begins with "Write here:".',
        f"See it at {_PREVIEW}{ground.config.prefix}{address_of(begun)} while `build.py serve` runs.",
        "Take the line `draft: true` out to publish it.",
    )


@new.command()
@click.argument("title")
@name_option
@site_option
def faq(title: str, name: str | None, root: Path) -> None:
    """Begin questions with answers, called TITLE."""
    _, begun = _begun(root, lambda ground, _: begin_entry(ground, "faqs", title, name=name))
    _say_how_to_show(begun, "faq")


@new.command()
@click.argument("caption")
@name_option
@site_option
def comparison(caption: str, name: str | None, root: Path) -> None:
    """Begin a table that says what CAPTION says."""
    _, begun = _begun(root, lambda ground, _: begin_entry(ground, "comparisons", caption, name=name))
    _say_how_to_show(begun, "comparison")


@new.command()
@click.argument("title")
@click.option("--publisher", help="Who issued it.")
@click.option("--url", help="The https address of the issuing body's own page.")
@click.option("--grade", type=click.Choice(_GRADES), help="What kind of source it is.")
@click.option("--year", type=click.IntRange(1000, 9999), help="The year in which it appeared.")
@name_option
@site_option
def source(title: str, name: str | None, root: Path, **given: Unpack[_Given]) -> None:
    """Add a publication called TITLE, which pages can then cite."""
    values = {
        "title": title,
        "publisher": asked(given["publisher"], "--publisher", "Who issued it?"),
        "url": asked(given["url"], "--url", "What is its address (https://…)?"),
        "grade": asked(given["grade"], "--grade", "What kind of source is it?", choices=_GRADES),
        **({"year": str(given["year"])} if given["year"] else {}),
    }

    def begin(ground: Ground, findings: Findings) -> Begun:
        return begin_registry_entry(ground, "sources", values, name=name, findings=findings)

    _, begun = _begun(root, begin)
    _say_next(
        f"{begun.path}:{begun.line} has the source.",
        f"Cite it in a text as [@{begun.name}]. A source that nothing cites is reported from tomorrow on.",
        "Look at what stands there on how you read it, and when.",
    )


@new.command()
@click.argument("term")
@click.option("--definition", help="What it means, in one to three plain sentences.")
@name_option
@site_option
def term(term: str, definition: str | None, name: str | None, root: Path) -> None:
    """Add TERM to the glossary."""
    meaning = asked(definition, "--definition", "What does it mean, in one to three plain sentences?")
    values = {"term": term, "definition": meaning}

    def begin(ground: Ground, findings: Findings) -> Begun:
        return begin_registry_entry(ground, "glossary", values, name=name, findings=findings)

    _, begun = _begun(root, begin)
    _say_next(
        f"{begun.path}:{begun.line} has the term.",
        "Its first use on each page now explains itself; there is nothing to mark.",
        "Add its abbreviation and its other forms there, if it has any.",
    )


def _begun(root: Path, begin: Callable[[Ground, Findings], Begun]) -> tuple[Ground, Begun]:
    """Write what `begin` returns, and return it with the site that it is in."""
    with stop_where_it_cannot_start(findings := Findings()):
        config = load_config(root / CONFIG, findings)
        libraries = load_libraries(Reading(root, day := today(), with_withheld=True), config, Run(Findings()))
        ground = Ground(root, config, libraries[config.language], day, program())
        begun = begin(ground, findings)
        write_files(root, {begun.path: begun.data})
    return ground, begun


def _say_how_to_show(begun: Begun, shortcode: str) -> None:
    _say_next(
        f"{begun.path} is there.",
        'Open it and replace each text that begins with "Write here:".',
        f'Show it: put {{{{ {shortcode}("{begun.name}") }}}} on a line of its own in a page.',
    )


def _say_next(what: str, *steps: str) -> None:
    say(what, colour="green")
    for number, step in enumerate(steps, start=1):
        say(f"  {number}. {step}")
