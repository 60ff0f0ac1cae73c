"""The list of rules is whole, and each rule has a name and reason of its own."""

import pkgutil
import re
from importlib import import_module

import sitegen
from sitegen.findings import Rule
from sitegen.rules import ALL_RULES


def test_every_rule_in_the_code_is_on_the_list() -> None:
    names = (module.name for module in pkgutil.walk_packages(sitegen.__path__, "sitegen."))
    declared = {
        value.id for name in names for value in vars(import_module(name)).values() if isinstance(value, Rule)
    }

    assert declared == {rule.id for rule in ALL_RULES}


def test_no_two_rules_share_an_id() -> None:
    assert len({rule.id for rule in ALL_RULES}) == len(ALL_RULES)


def test_a_rule_is_named_by_its_group_and_fault() -> None:
    assert [rule.id for rule in ALL_RULES if not re.fullmatch(r"[a-z-]+/[a-z0-9-]+", rule.id)] == []
