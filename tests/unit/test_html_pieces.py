from sitegen.html_pieces import End, Start, pieces_of


def test_a_page_is_taken_apart_in_order() -> None:
    html = "<!doctype html><p class=a hidden>Ask &amp; tell<br/>us</P><!-- not this -->"

    pieces = list(pieces_of(html))

    assert pieces == [
        Start("p", {"class": "a", "hidden": ""}, "<p class=a hidden>"),
        "Ask & tell",
        Start("br", {}, "<br/>"),
        End("br"),
        "us",
        End("p"),
    ]


def test_nothing_at_the_end_is_lost() -> None:
    assert list(pieces_of("<p>Ask AT&T")) == [Start("p", {}, "<p>"), "Ask AT&T"]


def test_a_long_page_is_read_no_further_than_it_is_asked_for() -> None:
    html = "<p>" + "word " * 5000 + "</p><script>if (a < b && '</p>') {}</script>"

    pieces = list(pieces_of(html))

    texts = [piece for piece in pieces if isinstance(piece, str)]
    assert "".join(texts) == "word " * 5000 + "if (a < b && '</p>') {}"
    assert next(pieces_of(html)) == Start("p", {}, "<p>")
