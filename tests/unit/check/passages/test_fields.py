from sitegen.check.passages.fields import passages_in
from sitegen.check.passages.passage import Block
from sitegen.content.collections import Faq
from sitegen.content.registries import Level
from sitegen.findings import Findings, Place
from sitegen.validation import Model, validate
from sitegen.yaml_source.parse import parse_yaml

FAQ = """\
title: Basics
items:
  what:
    question: What is it?
    short: Care [@guide].
    answer: |
      More of it.

      - an item
    sources: [guide]
  how:
    question: How?
    short: Ask.
"""
LEVEL = """\
name: Intensive Outpatient Program
short_name: IOP
summary: Part-time care.
setting: A clinic.
overnight: false
fits: [one, two]
may_not_fit: [three]
paid_by: Ask.
page: levels/iop.md
"""


def read(model: type[Model], text: str) -> list[tuple[str, Block, int, bool, str]]:
    findings = Findings()
    value = validate(model, parse_yaml(text, "a.yaml", findings), findings, whole=Place("a.yaml"))
    assert value is not None
    return [(p.name, p.block, p.place().line, p.is_cited, p.text) for p in passages_in(value)]


def test_the_texts_of_an_entry_are_passages_and_its_sources_stand_for_all_of_them() -> None:
    assert read(Faq, FAQ) == [
        ("title", Block.FIELD, 1, False, "Basics"),
        ("question", Block.FIELD, 4, True, "What is it?"),
        ("short", Block.PARAGRAPH, 5, True, "Care ."),
        ("answer", Block.PARAGRAPH, 7, True, "More of it."),
        ("answer", Block.ITEM, 9, True, "an item"),
        ("question", Block.FIELD, 12, False, "How?"),
        ("short", Block.PARAGRAPH, 13, False, "Ask."),
    ]


def test_ids_and_paths_are_no_words() -> None:
    assert [(name, text) for name, _, _, _, text in read(Level, LEVEL)] == [
        ("name", "Intensive Outpatient Program"),
        ("short_name", "IOP"),
        ("summary", "Part-time care."),
        ("setting", "A clinic."),
        ("fits", "one"),
        ("fits", "two"),
        ("may_not_fit", "three"),
        ("paid_by", "Ask."),
    ]
