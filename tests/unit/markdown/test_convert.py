from markupsafe import Markup

from sitegen.findings import Place
from sitegen.markdown.body import Body, Citation, Heading, Link, Section
from tests.unit.markdown.conftest import Convert


def test_a_body_says_everything_about_its_text(convert: Convert) -> None:
    text = 'The IOP rule [@cms] [here](page.md#costs).\n\n## Costs\n\nCall {{ phone("988") }}.\n'

    body = convert(text).body

    assert body == Body(
        html=Markup(
            '<p>The <dfn id="term-iop">IOP: Care by day. ()</dfn> rule'
            '<sup><a id="cite-cms" href="#ref-cms">1</a></sup> <a href="/guide/a/page/#costs">here</a>.</p>\n'
            '<h2 id="costs">Costs</h2>\n<p>Call <a href="tel:988">988</a>.</p>'
        ),
        headings=(Heading("costs", "Costs", 2),),
        anchors=("term-iop", "cite-cms", "costs"),
        links=(Link(Place("content/a/page.md", 5, 28), "a/page.md", "costs", "here"),),
        external_links=(),
        resources=(),
        citations=(Citation(1, "cms", ("cite-cms",)),),
        terms=("iop",),
        entries=(("contacts", "988"), ("glossary", "iop"), ("sources", "cms")),
        quizzes=(),
        text="The IOP rule here.\nCosts\nCall 988.",
        sections=(Section("", "", "The IOP rule here."), Section("costs", "Costs", "Call 988.")),
        answers=(),
    )


def test_an_empty_body_is_empty(convert: Convert) -> None:
    result = convert("")

    assert (result.html, result.body.text, result.findings) == ("", "", [])


def test_all_pages_are_converted_and_know_nothing_of_each_other(convert: Convert) -> None:
    result = convert("[@aha] IOP\n\n## A\n", {"b.md": "[@cms] IOP\n\n## A\n"})

    assert [result.bodies[path].citations for path in ("a/page.md", "b.md")] == [
        (Citation(1, "aha", ("cite-aha",)),),
        (Citation(1, "cms", ("cite-cms",)),),
    ]
    assert result.bodies["a/page.md"].headings == result.bodies["b.md"].headings


def test_the_same_input_gives_the_same_body(convert: Convert) -> None:
    text = "IOP [@cms; @aha] note[^1]\n\n[^1]: It\n"

    assert convert(text).body == convert(text).body
