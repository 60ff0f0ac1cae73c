import pytest

from sitegen.findings import Place
from sitegen.markdown.body import ExternalLink, Link
from tests.unit.markdown.conftest import FRONT_MATTER, Convert

FILES = {"b/_index.md": "", "b/c.md": "", "a/d-e.md": "", "a/form.pdf": b"%PDF"}
DRAFT = FRONT_MATTER.replace("title", "draft: true\ntitle")


@pytest.mark.parametrize(
    ("written", "html", "target", "fragment"),
    [
        ("[x](page.md)", '<a href="/guide/a/page/">x</a>', "a/page.md", ""),
        ("[x](../b/c.md#costs)", '<a href="/guide/b/c/#costs">x</a>', "b/c.md", "costs"),
        ("[x](../b/_index.md)", '<a href="/guide/b/">x</a>', "b/_index.md", ""),
        ("[x](#costs)", '<a href="#costs">x</a>', "a/page.md", "costs"),
        ("[x](<d-e.md>)", '<a href="/guide/a/d-e/">x</a>', "a/d-e.md", ""),
        ("[x](d%2De.md)", '<a href="/guide/a/d-e/">x</a>', "a/d-e.md", ""),
        ("[x](form.pdf)", '<a href="/guide/a/form.pdf">x</a>', "a/form.pdf", ""),
        ('[x](page.md "A *title*")', '<a href="/guide/a/page/" title="A *title*">x</a>', "a/page.md", ""),
        ("[x][label]\n\n[label]: page.md", '<a href="/guide/a/page/">x</a>', "a/page.md", ""),
        (
            "[Label]\n\n[label]: <page.md> 'T'",
            '<a href="/guide/a/page/" title="T">Label</a>',
            "a/page.md",
            "",
        ),
        ("[*x* `y`](page.md)", '<a href="/guide/a/page/"><em>x</em> <code>y</code></a>', "a/page.md", ""),
    ],
)
def test_a_link_names_the_file(convert: Convert, written: str, html: str, target: str, fragment: str) -> None:
    result = convert(f"A {written}\n", FILES)

    assert result.findings == []
    assert result.html == f"<p>A {html}</p>"
    assert [(link.target, link.fragment) for link in result.body.links] == [(target, fragment)]


def test_links_keep_their_places(convert: Convert) -> None:
    result = convert("One\n[two](page.md#a) and [three *3*][l].\n\n[l]: ../b/c.md#b\n", FILES)

    assert result.body.links == (
        Link(Place("content/a/page.md", 6, 7), "a/page.md", "a", "two"),
        Link(Place("content/a/page.md", 8, 6), "b/c.md", "b", "three 3"),
    )


def test_links_to_other_sites_tell_them_nothing(convert: Convert) -> None:
    result = convert("[x](https://example.com/a_(b)?c=1&d=2) <https://example.com> <me@example.com>\n")

    assert result.html == (
        '<p><a href="https://example.com/a_(b)?c=1&amp;d=2" rel="noreferrer noopener">x</a> '
        '<a href="https://example.com" rel="noreferrer noopener">https://example.com</a> '
        '<a href="mailto:me@example.com">me@example.com</a></p>'
    )
    assert result.body.external_links == (
        ExternalLink(Place("content/a/page.md", 5, 5), "https://example.com/a_(b)?c=1&d=2", "x"),
        ExternalLink(Place("content/a/page.md", 5, 40), "https://example.com", "https://example.com"),
        ExternalLink(Place("content/a/page.md", 5, 62), "mailto:me@example.com", "me@example.com"),
    )


def test_files_that_links_lead_to_are_used(convert: Convert) -> None:
    assert convert("[x](form.pdf)\n", FILES).body.resources == ("a/form.pdf",)


@pytest.mark.parametrize(
    ("written", "finding"),
    [
        ("[x](pag.md)", '5:7: link/missing-page: There is no "pag.md" here. Did you mean "page.md"?'),
        ("[x](c.md#y)", '5:7: link/missing-page: There is no "c.md" here. Did you mean "../b/c.md"?'),
        (
            "[x](../../../x.md)",
            '5:7: link/missing-page: There is no "../../../x.md" here. Did you mean "../b/c.md"?',
        ),
        (
            "[x](draft.md)",
            '5:7: link/withheld-page: "draft.md" is not published: it is a draft. '
            "Take the link out until the page is published.",
        ),
        (
            "[x](/b/c/)",
            '5:7: link/not-a-source-path: "/b/c/" does not name a file of content/. Write "../b/c.md".',
        ),
        (
            "[x](c.html)",
            '5:7: link/not-a-source-path: "c.html" does not name a file of content/. Name its Markdown file.',
        ),
        (
            "[x](../b/c.html)",
            '5:7: link/not-a-source-path: "../b/c.html" does not name a file of content/. Write "../b/c.md".',
        ),
        (
            "[x](../b)",
            '5:7: link/not-a-source-path: "../b" does not name a file of content/. Write "../b/_index.md".',
        ),
        (
            "[x](/)",
            '5:7: link/not-a-source-path: "/" does not name a file of content/. Name its Markdown file.',
        ),
        ("[x]()", "5:7: link/empty: This link has no address."),
        ("[x](#)", "5:7: link/empty: This link has no address."),
        (
            "[x](javascript:alert(1))",
            '5:7: link/scheme: A link cannot begin with "javascript:". Write an address that begins with '
            "https://.",
        ),
        (
            "<JavaScript://%0aalert(1)>",
            '5:3: link/scheme: A link cannot begin with "javascript:". Write an address that begins with '
            "https://.",
        ),
        (
            "[x](//example.com)",
            '5:7: link/scheme: A link cannot begin with "//". Write an address that begins with https://.',
        ),
        (
            "[x](tel:988)",
            "5:7: link/scheme: Phone numbers are not written out in texts. "
            'Write {{ phone("…") }} with an id from contacts.yaml.',
        ),
        (
            "[x](https://)",
            "5:7: link/malformed: This address cannot be read. Copy it from the browser again.",
        ),
        (
            "[x](https://[::1)",
            "5:6: link/malformed: This address cannot be read: it has a space or bracket in it, or no "
            "closing bracket. Put < and > around an address with spaces or brackets.",
        ),
        (
            "[x](d e.md)",
            "5:6: link/malformed: This address cannot be read: it has a space or bracket in it, or no "
            "closing bracket. Put < and > around an address with spaces or brackets.",
        ),
        (
            "[x](page.md",
            "5:6: link/malformed: This address cannot be read: it has a space or bracket in it, or no "
            "closing bracket. Put < and > around an address with spaces or brackets.",
        ),
        (
            "[x](http://example.com)",
            "5:7: warning: link/insecure: This address begins with http://, so it is not encrypted. Try it "
            "with https://.",
        ),
        (
            "see https://example.com/x.",
            "5:7: warning: link/bare-url: This address is no link. "
            "Write [words](address), or put < and > around it.",
        ),
        (
            "[Get help now]",
            "5:3: warning: link/no-target: No address follows these square brackets. "
            r"Write (address) right after it, or \[ if brackets are meant.",
        ),
        (
            "[x] (page.md)",
            "5:3: warning: link/no-target: No address follows these square brackets. "
            r"Write (address) right after it, or \[ if brackets are meant.",
        ),
        (
            "[x][labl]\n\n[label]: page.md",
            '5:3: link/undefined-reference: No address is given for "labl". Did you mean "label"?',
        ),
        (
            "[x][]",
            '5:3: link/undefined-reference: No address is given for "x". Write it below the text: [x]: …',
        ),
        (
            "[x][y]\n\n[y]: page.md\n[Y]: ../b/c.md",
            "8:1: markdown/duplicate-definition: [Y] is defined a second time. Keep one of the two.",
        ),
    ],
)
def test_a_link_at_fault_is_found(convert: Convert, written: str, finding: str) -> None:
    draft = DRAFT + "Not yet.\n"

    result = convert(f"A {written}\n", {**FILES, "a/draft.md": draft.encode()})

    assert result.findings == [finding]


def test_a_link_to_a_page_that_cannot_be_read_is_not_to_blame(convert: Convert) -> None:
    result = convert("[x](broken.md)\n", {"a/broken.md": b"no front matter"})

    assert [finding.split(" ")[1] for finding in result.findings] == ["front-matter/missing:"]


def test_the_text_of_brackets_without_address_is_shown(convert: Convert) -> None:
    result = convert(r"He said [*sic*] and \[x\] and a[0]." + "\n")

    assert result.html == "<p>He said [<em>sic</em>] and [x] and a[0].</p>"


def test_a_box_to_tick_is_found(convert: Convert) -> None:
    result = convert("- [ ] one\n- [x] two\n")

    assert result.findings == [
        "5:3: markdown/task-list: Boxes to tick are not made this way. "
        'Use {{ checklist("…") }}, or leave the brackets out.',
        "6:3: markdown/task-list: Boxes to tick are not made this way. "
        'Use {{ checklist("…") }}, or leave the brackets out.',
    ]
