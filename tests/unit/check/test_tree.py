"""The elements of a page, with what is in each."""

from sitegen.check.tree import tree_of
from sitegen.html_pieces import pieces_of


def test_elements_are_found_by_their_tags_in_order() -> None:
    tree = tree_of(pieces_of("<ul><li id=a>One<li id=b>Two</ul><p>Three</p>"))

    assert [node.start.tag for node in tree.nodes] == ["ul", "li", "li", "p"]
    assert [node.start.attributes["id"] for node in tree.of("li")] == ["a", "b"]


def test_an_element_knows_those_around_it_up_to_the_root() -> None:
    tree = tree_of(pieces_of("<main><p>Ask <b>us</b><br></p></main>"))

    assert [node.start.tag for node in tree.nodes[2].chain] == ["b", "p", "main"]
    assert [node.start.tag for node in tree.nodes[3].chain] == ["br", "p", "main"]


def test_the_text_of_an_element_is_all_that_stands_in_it() -> None:
    tree = tree_of(pieces_of("Now <p>ask <b>us</b> today</p> or later"))

    assert [tree.text_in(node) for node in tree.nodes] == ["ask us today", "us"]


def test_an_end_closes_what_is_open_in_its_element() -> None:
    tree = tree_of(pieces_of("<div>a<p>b</div>c"))

    assert [tree.text_in(node) for node in tree.nodes] == ["ab", "b"]
    assert [node.is_closed for node in tree.nodes] == [True, False]


def test_an_end_too_many_closes_nothing() -> None:
    tree = tree_of(pieces_of("</p><div>a</p>b</div>"))

    assert [tree.text_in(node) for node in tree.nodes] == ["ab"]


def test_what_is_never_closed_reaches_to_the_end() -> None:
    tree = tree_of(pieces_of("<div>a<p>b"))

    assert [tree.text_in(node) for node in tree.nodes] == ["ab", "b"]
    assert [node.is_closed for node in tree.nodes] == [False, False]
