"""Pages that mention suicide, and whether they say first who to call."""

from datetime import date

import pytest

from sitegen.content.registries import Contact, TextLine
from sitegen.findings import Place
from sitegen.html_pieces import pieces_of
from sitegen.render.crisis import crisis_urls, mentions_come_first, mentions_suicide
from sitegen.yaml_source.values import YamlDate, YamlText

NOWHERE = Place("")
CONTACTS = {
    "988": Contact(
        kind="crisis",
        label="988 Suicide & Crisis Lifeline",
        purpose="When you think about suicide.",
        call=YamlText("988", NOWHERE),
        text=TextLine(to=YamlText("741741", NOWHERE), body="HOME"),
        verified_on=YamlDate.at(NOWHERE, date(2026, 11, 21)),
    )
}
URLS = crisis_urls(CONTACTS, ["988", "unknown"])
BLOCK = (
    "<p>988 Suicide &amp; Crisis Lifeline</p><p>When you think about suicide.</p><a href='tel:988'>Call</a>"
)


def test_the_addresses_of_contacts_that_exist_are_known() -> None:
    assert frozenset({"tel:988", "sms:741741?&body=HOME"}) == URLS


@pytest.mark.parametrize(
    "main",
    [
        "<p>Thoughts of suicide</p>",
        "<p>Thoughts of suicide</p>" + BLOCK,
        "<h1>Can I ask about suicide?</h1><p>Yes.</p>",
        "<p>You may act on thoughts of ending your life.</p>" + BLOCK,
        "<p>Suicide</p><a href='tel:911'>Call 911</a>",
        "<p>I want<br>to&#32;<b>di</b>e.</p>",
    ],
)
def test_a_mention_before_the_contacts_is_seen(main: str) -> None:
    page = f"<body><main>{main}</main></body>"

    assert mentions_come_first(pieces_of(page), CONTACTS, URLS)


@pytest.mark.parametrize(
    "main",
    [
        BLOCK + "<p>Thoughts of suicide</p>",
        "<h1>Can I ask about suicide?</h1>" + BLOCK,
        "<p>The 988 Suicide &amp; Crisis Lifeline answers.</p>",
        "<p>Work and school</p><script>'suicide'</script>",
    ],
)
def test_contacts_before_a_mention_or_no_mention_are_fine(main: str) -> None:
    page = f"<body><aside><a href='tel:988'>Call</a></aside><main>{main}</main><p>suicide</p></body>"

    assert not mentions_come_first(pieces_of(page), CONTACTS, URLS)


@pytest.mark.parametrize(
    "words",
    [
        "suicidal",
        "take their own lives",
        "killed himself",
        "end my life",
        "want to die",
        "wanted to die",
        "do not want to live",
        "does not want to live.",
        "don’t want to live any more",
        "no longer wants to be alive",
        "wish I were dead",
        "wishes she was dead",
        "be better off dead",
        "to END HER OWN LIFE",
        "quitarse la vida",
        "matarse",
        "quiere morir",
        "mejor muertas",
        "no quiero seguir viviendo",
    ],
)
def test_every_form_of_the_words_counts(words: str) -> None:
    assert mentions_suicide(f"Some {words} today")


@pytest.mark.parametrize(
    "words",
    [
        "end of life care",
        "change your life",
        "it takes your time",
        "hurt yourself",
        "do not want to live at home",
        "want to live",
        "want to diet",
    ],
)
def test_words_that_only_look_alike_do_not(words: str) -> None:
    assert not mentions_suicide(words)
