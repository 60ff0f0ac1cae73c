from sitegen.serve.answer import Answer
from sitegen.serve.page import with_panel

PAGE = (
    b"<!doctype html><html><head><meta content=\"default-src 'none'; script-src 'self'; style-src 'self'; "
    b"connect-src 'none'; require-trusted-types-for 'script'\" http-equiv=Content-Security-Policy>"
    b'<link href=/assets/css/site.1a2b3c4d.css rel=stylesheet></head><body class="x"><a href=#main>Skip</a>'
)


def answer(data: bytes) -> Answer:
    return Answer(200, "index.html", data)


def test_the_panel_comes_before_everything_that_a_key_reaches() -> None:
    page = with_panel(answer(PAGE), "<p>Hello</p>").decode()

    body = page.partition('<body class="x">')[2]
    assert body.startswith("<sitegen-preview ")
    assert body.endswith(" defer></script><a href=#main>Skip</a>")
    assert "<p>Hello</p>" in body


def test_a_page_without_a_body_gets_it_at_the_end() -> None:
    page = with_panel(answer(b"<title>Moved</title>"), "").decode()

    assert page.startswith("<title>Moved</title><sitegen-preview ")


def test_the_policy_lets_in_the_same_server_and_nothing_else() -> None:
    page = with_panel(answer(PAGE), "").decode()

    assert (
        "content=\"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'\" http-equiv"
    ) in page


def test_a_policy_for_one_style_of_its_own_keeps_it() -> None:
    policy = b"<meta content=\"default-src 'none'; style-src 'sha256-abc='; form-action 'none'\">"

    page = with_panel(answer(policy), "").decode()

    assert (
        "default-src 'none'; style-src 'sha256-abc=' 'self'; form-action 'none'; script-src 'self'; "
        "connect-src 'self'"
    ) in page


def test_another_style_sheet_does_not_make_another_page() -> None:
    restyled = PAGE.replace(b"1a2b3c4d", b"ffffffff")

    assert answer(PAGE).digest == answer(restyled).digest
    assert answer(restyled).styles == ("/assets/css/site.ffffffff.css",)


def test_other_words_make_another_page() -> None:
    assert answer(PAGE).digest != answer(PAGE.replace(b"Skip", b"Jump")).digest
