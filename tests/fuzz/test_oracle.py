"""The oracle sees what browsers see: what it lets pass is what a reader may be given."""

import pytest

from tests.fuzz.oracle import dangers_in, faults_in_xml

DANGEROUS = [
    "<script>x</script>",
    "<svg><script>x</script></svg>",
    "<b onclick=x>",
    "<img src=x onerror=x>",
    "<a href='javascript:x'>",
    "<a href='JAVA&#9;SCRIPT:x'>",
    "<a href=' \tjava\nscript:x'>",
    "<a href='data:text/html,x'>",
    "<a href='vbscript:x'>",
    "<b style='color:red'>",
    "<iframe src=/x></iframe>",
    "<object data=/x></object>",
    "<base href=/x>",
    "<form action=/x></form>",
    "<math></math>",
    "<style>x</style>",
    "<meta http-equiv=refresh content=0>",
    '<p a"b=x>',
]
HARMLESS = [
    "<p id=a class=b>x</p>",
    "<a href='/guide/a/#b'>x</a>",
    "<a href='https://example.org/?a=javascript:x'>x</a>",
    "<a href='tel:988'>x</a>",
    "<img src='/a.png' alt='onclick=x'>",
    "&lt;script&gt;",
]


@pytest.mark.parametrize("html", DANGEROUS)
def test_what_could_run_or_load_is_seen(html: str) -> None:
    assert dangers_in(html)


@pytest.mark.parametrize("html", HARMLESS)
def test_what_is_only_text_is_let_pass(html: str) -> None:
    assert dangers_in(html) == []


def test_the_scripts_of_a_page_are_its_own() -> None:
    own = '<script type="module" src="/guide/assets/js/main.1a2b.mjs"></script>'
    data = '<script type="application/json">{"a": "\\u003c/script>"}</script>'

    assert dangers_in(own + data, is_page=True) == []
    assert dangers_in("<script>x</script>", is_page=True)
    assert dangers_in("<script src=https://evil.example/x.js></script>", is_page=True)
    assert dangers_in('<script type="application/json">{"a": "</script>"}</script>', is_page=True)


@pytest.mark.parametrize(
    "text", ["<a>", "<a>\x0b</a>", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "<a>&nbsp;</a>"]
)
def test_a_feed_that_no_program_could_read_is_seen(text: str) -> None:
    assert faults_in_xml(text)


def test_a_feed_that_programs_can_read_is_let_pass() -> None:
    assert faults_in_xml('<?xml version="1.0"?><a>&#8232;é</a>') == []
