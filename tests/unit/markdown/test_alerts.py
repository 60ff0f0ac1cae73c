import pytest

from sitegen.markdown.alerts import KINDS
from tests.unit.markdown.conftest import Convert


@pytest.mark.parametrize("kind", KINDS)
def test_an_alert_becomes_a_callout(convert: Convert, kind: str) -> None:
    result = convert(f"> [!{kind.upper()}]\n> Some *text*\n>\n> - and a list\n")

    assert result.findings == []
    assert result.html == (
        f'<aside class="{kind}"><b>The IOP {kind}</b>\n<p>Some <em>text</em></p>\n<ul>\n<li>and a '
        f"list</li>\n</ul>\n</aside>"
    )


def test_the_kind_may_stand_in_a_paragraph_of_its_own(convert: Convert) -> None:
    result = convert("> [!Note]\n>\n> Text\n")

    assert result.html == '<aside class="note"><b>The IOP note</b>\n<p>Text</p>\n</aside>'


def test_alerts_inside_alerts_are_closed_each(convert: Convert) -> None:
    result = convert("> [!NOTE]\n> One\n>\n> > [!WARNING]\n> > Two </aside> three\n")

    assert result.html == (
        '<aside class="note"><b>The IOP note</b>\n<p>One</p>\n<aside class="warning"><b>The IOP warning</b>\n'
        "<p>Two  three</p>\n</aside>\n</aside>"
    )


def test_a_quotation_stays_one(convert: Convert) -> None:
    result = convert("> He said [!] so.\n")

    assert result.html == "<blockquote>\n<p>He said [!] so.</p>\n</blockquote>"


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        (
            "> [!WARNIN]\n> Text",
            '5:3: alert/unknown-kind: "WARNIN" is no kind of alert. Did you mean "WARNING"?',
        ),
        (
            "> [!NOTE] Text",
            "5:3: alert/not-alone: [!NOTE] has to stand alone on its line. Begin the text on the next "
            "line, after >.",
        ),
    ],
)
def test_an_alert_at_fault_is_found(convert: Convert, text: str, finding: str) -> None:
    result = convert(f"{text}\n")

    assert result.findings == [finding]


def test_an_alert_at_fault_is_told_from_a_sound_one_of_its_kind(convert: Convert) -> None:
    result = convert("> [!NOTE]\n> Text\n\n> [!NOTE] Text\n")

    assert [finding.partition(" ")[0] for finding in result.findings] == ["8:3:"]
