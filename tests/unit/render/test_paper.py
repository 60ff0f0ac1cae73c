import pytest

from sitegen.config import SiteConfig
from sitegen.render.printable.paper import Binding, on_paper

CONFIG = SiteConfig.model_validate(
    {
        "title": "Guide",
        "description": "A guide.",
        "base_url": "https://example.org/base",
        "publisher": {"name": "Us"},
        "crisis_contacts": ["988"],
    }
)
BINDING = Binding(CONFIG, {"/iop/": "1", "/iop/days/": "1.1", "/glossary/": "2"})


def printed(html: str, permalink: str = "/iop/") -> str:
    return on_paper(html, permalink, BINDING)


def test_ids_and_all_that_points_to_them_get_the_permalink_in_front() -> None:
    html = '<p id="a">A</p><label for="a" aria-describedby="a b">B</label><a href="#a">C</a>'

    assert printed(html) == (
        '<p id="/iop/a">A</p><label for="/iop/a" aria-describedby="/iop/a /iop/b">B</label>'
        '<a href="#/iop/a">C</a>'
    )


@pytest.mark.parametrize(
    ("href", "attributes"),
    [
        ("/base/iop/days/", 'href="#/iop/days/" data-chapter="1.1"'),
        ("/base/glossary/#php", 'href="#/glossary/php" data-chapter="2"'),
        ("/base/iop/#cost", 'href="#/iop/cost"'),
        ("/base/map.png", 'href="https://example.org/base/map.png" rel="noreferrer noopener"'),
        ("/base/", 'href="https://example.org/base/" rel="noreferrer noopener"'),
        ("https://other.example/?a=1&amp;b=2", 'href="https://other.example/?a=1&amp;b=2"'),
        ("//other.example/", 'href="//other.example/"'),
        ("tel:988", 'href="tel:988"'),
    ],
)
def test_a_link_leads_within_the_file_if_it_can_and_to_the_site_if_not(href: str, attributes: str) -> None:
    assert printed(f'<a href="{href}">Words</a>') == f"<a {attributes}>Words</a>"


def test_headings_of_a_chapter_go_down_one_level() -> None:
    html = "<h1>A</h1><h2>B</h2><h5>C</h5><h6>D</h6>"

    assert printed(html) == "<h2>A</h2><h3>B</h3><h6>C</h6><h6>D</h6>"


def test_landmarks_of_a_chapter_become_plain_parts() -> None:
    html = '<section class="a" aria-label="Next" aria-labelledby="b"><p id="b">B</p></section>'

    assert printed(html) == '<div class="a"><p id="/iop/b">B</p></div>'


def test_headings_of_what_is_no_chapter_stay() -> None:
    assert printed("<h2>Foreword</h2>", "/whole/") == "<h2>Foreword</h2>"


@pytest.mark.parametrize(
    "html",
    [
        "<script>1 < 2</script>",
        '<button type="button">Print</button>',
        '<div hidden><div>A</div><input name="a"><br></div>',
        '<form action="https://other.example/"><p>Send</p></form>',
        '<a class="g-heading-anchor" href="#a">#</a>',
    ],
)
def test_what_only_a_screen_can_use_is_left_out(html: str) -> None:
    assert printed(f"<p>Before</p>{html}<p>After</p>") == "<p>Before</p><p>After</p>"


def test_a_term_leads_to_the_glossary_in_place_of_its_definition() -> None:
    html = (
        'In a <label class="g-term">day program<button popovertarget="term-php"></button></label>'
        '<span id="term-php" popover>Care by day. <a href="/base/glossary/#php">More</a></span>, too.'
    )

    assert printed(html) == 'In a <a class="g-term" href="#/glossary/php">day program</a>, too.'


def test_a_term_without_a_glossary_is_plain_text() -> None:
    html = (
        '<label class="g-term">PHP<button popovertarget="term-php"></button></label>'
        '<span id="term-php" popover>Care by day.</span>'
    )

    assert printed(html) == "<a>PHP</a>"


def test_what_is_folded_away_is_open() -> None:
    html = "<details><summary>Question</summary>Answer</details>"

    assert printed(html) == '<details open=""><summary>Question</summary>Answer</details>'


def test_a_picture_becomes_its_words() -> None:
    assert printed('<p><img src="/base/a.png" alt="A &amp; B"></p>') == "<p>A &amp; B</p>"


def test_characters_and_drawings_stay_as_they_are() -> None:
    html = '<p>1 &lt; 2 &#8211; 3 &nbsp;</p><svg aria-hidden="true"><path d="M0 0"/></svg>'

    assert printed(html) == html.replace("/></svg>", "></path></svg>")
