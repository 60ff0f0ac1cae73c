import pytest

from tests.unit.markdown.conftest import Convert

PIXELS = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000002000000030802000000368849d6"
    "0000000a49444154789c63600000000200014872eb0d0000000049454e44ae426082"
)
FILES = {"a/room.png": PIXELS, "a/form.pdf": b"%PDF"}


def test_an_image_beside_the_page_is_shown_with_its_size(convert: Convert) -> None:
    result = convert('![Eight chairs](room.png "Title")\n', FILES)

    assert result.findings == []
    assert result.body.resources == ("a/room.png",)
    assert result.html == (
        '<p><img alt="Eight chairs" src="/guide/a/room.png" width="2" height="3" loading="lazy" '
        'decoding="async" '
        'title="Title"></p>'
    )


def test_a_shortcode_gets_the_same_image(convert: Convert) -> None:
    result = convert('{{ figure("room.png", "Chairs") }}\n', FILES)

    assert result.html == '<figure><img src="/guide/a/room.png" alt="Chairs" width="2" height="3"></figure>'
    assert result.body.resources == ("a/room.png",)


@pytest.mark.parametrize(
    ("written", "finding"),
    [
        ("![x](rom.png)", '5:7: image/missing: There is no image "rom.png" here. Did you mean "room.png"?'),
        ('{{ figure("no.gif", "x") }}', '5:2: image/missing: There is no image "no.gif" here.'),
        (
            '{{ figure("room.png", "") }}',
            '5:24: shortcode/arguments: "alt" is empty. Write {{ figure(src, alt) }}.',
        ),
        (
            "![](room.png)",
            "5:6: image/no-alt: This image has no description. Say in the square brackets what it shows: "
            "![A circle of eight chairs](room.jpg).",
        ),
        (
            "![x](https://example.com/x.png)",
            '5:7: image/missing: There is no image "https://example.com/x.png" here. '
            "Put the file beside the page: a page asks no other site for anything.",
        ),
        ("![x](form.pdf)", '5:7: image/not-an-image: "a/form.pdf" cannot be shown as an image.'),
        (
            '![Call {{ phone("988") }}](room.png)',
            "5:9: shortcode/misplaced: A description of an image is plain text. Write the words out.",
        ),
    ],
)
def test_an_image_at_fault_is_found(convert: Convert, written: str, finding: str) -> None:
    result = convert(f" {written}\n", FILES)

    assert result.findings == [finding]
