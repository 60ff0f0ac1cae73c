from sitegen.markdown.answers import answers_of
from sitegen.markdown.body import Answer
from sitegen.markdown.marks import as_aside, as_prose

ITEM = (
    '<details><summary>A question?</summary> <div id="basics-cost"><div>{}</div><p>More.</p></div></details>'
)


def test_the_first_words_below_a_question_are_its_short_answer() -> None:
    short = as_prose(f"Ask <b>us</b> &amp; wait{as_aside('<sup>[1]</sup>')}.")

    assert answers_of(ITEM.format(short)) == (Answer("basics-cost", "Ask us & wait."),)


def test_details_that_an_editor_wrote_are_no_answers() -> None:
    assert answers_of(ITEM.format("Ask us.")) == ()


def test_an_answer_with_another_text_inside_is_left_out() -> None:
    assert answers_of(ITEM.format(as_prose(f"Ask {as_prose('us')}."))) == ()
