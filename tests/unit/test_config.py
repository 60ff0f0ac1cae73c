"""Which keys of the configuration are looked at is noted."""

from collections.abc import Callable

import pytest

from sitegen.config import Publisher, SiteConfig, SiteWords, watched_config
from sitegen.findings import Place
from sitegen.memo.reads import ALL, noting
from sitegen.yaml_source.values import ShownText

CONFIG = SiteConfig(
    title="A site",
    description="What it is.",
    base_url="https://example.org/guide",
    publisher=Publisher(name="Somebody"),
    crisis_contacts=("988",),
    translations={"es": SiteWords(title="Un sitio", description="Lo que es.", next_steps_heading="Y ahora")},
)
COPY = CONFIG.model_copy()


@pytest.mark.parametrize(
    ("look", "keys"),
    [
        (lambda config: config.title, {"title"}),
        (lambda config: config.publisher.name, {"publisher"}),
        (lambda config: config.prefix, {"base_url"}),
        (lambda config: config.absolute_url("/"), {"base_url"}),
        (lambda config: config.feed_length, {"feed_length"}),
        (lambda config: config.translated_into, set()),
        (dict, {ALL}),
        (repr, {ALL}),
        (lambda config: config == COPY, {ALL}),
        (lambda config: config.model_copy(), {ALL}),
    ],
)
def test_each_key_that_is_looked_at_is_noted(look: Callable[[SiteConfig], object], keys: set[str]) -> None:
    with noting() as notes:
        look(CONFIG)

    assert {key for _, key in notes.reads} >= keys
    assert {name for name, _ in notes.reads} <= {"config en"}
    assert keys or not notes.reads


def test_a_translation_has_a_configuration_of_its_own() -> None:
    spanish = CONFIG.in_language("es")

    with noting() as notes:
        assert spanish.title == "Un sitio"

    assert notes.reads == {("config es", "title")}


def test_values_are_told_apart_and_not_their_places() -> None:
    def with_title(title: str, line: int) -> SiteConfig:
        return CONFIG.model_copy(update={"title": ShownText(title, Place("site_config.yaml", line))})

    one, moved, another = (
        watched_config(with_title(*each)).digest_at for each in (("A", 1), ("A", 2), ("B", 1))
    )

    assert one("title") == moved("title") != another("title")
    assert one("description") == another("description")


def test_every_key_is_told_apart() -> None:
    assert watched_config(CONFIG).held.keys() == SiteConfig.model_fields.keys()
