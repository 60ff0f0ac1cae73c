"""The names that new things get."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.findings import SiteError
from sitegen.skeletons.names import free_name, sound_title
from sitegen.validation import KEBAB_CASE


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Where to park", "where-to-park"),
        ("¿Qué es una evaluación?", "que-es-una-evaluacion"),
        ("Über die Straße", "uber-die-strasse"),
        ("word " * 20, "-".join(["word"] * 12)),
        ("x" * 70, "x" * 60),
    ],
)
def test_a_name_is_made_from_a_title(title: str, name: str) -> None:
    assert free_name(title, None, set().__contains__) == name


@given(st.text())
def test_every_title_gives_a_sound_name_or_is_refused(title: str) -> None:
    try:
        name = free_name(sound_title(title), None, set().__contains__)
    except SiteError:
        return

    assert re.fullmatch(KEBAB_CASE, name)
    assert len(name) <= 60


def test_a_name_that_is_taken_is_refused_with_the_next_free_one() -> None:
    with pytest.raises(SiteError, match="add --as parking-3, or another name"):
        free_name("Parking", None, {"parking", "parking-2"}.__contains__)


@pytest.mark.parametrize("name", ["Parking", "two words", "ünder", "a--b", "", "nul", "com1", "x" * 300])
def test_a_name_that_no_file_should_have_is_refused(name: str) -> None:
    with pytest.raises(SiteError):
        free_name("Parking", name, set().__contains__)
