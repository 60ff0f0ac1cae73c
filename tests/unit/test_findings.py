from sitegen.findings import Findings, Place, Rule, Severity, did_you_mean

FAULT = Rule("group/fault", "A fault", "It matters.")
WORRY = Rule("group/worry", "A worry", "It may matter.", Severity.WARNING)


def test_findings_come_sorted_by_place_and_once_each() -> None:
    findings = Findings()
    findings.add(WORRY, Place("b.md", 1), "Later.")
    findings.add(FAULT, Place("a.md", 10), "Second.")
    findings.add(FAULT, Place("a.md", 2), "First.")
    findings.add(FAULT, Place("a.md", 2), "First.")

    assert [f.message for f in findings.graded({})] == ["First.", "Second.", "Later."]


def test_findings_that_differ_in_their_hint_alone_come_in_its_order() -> None:
    findings = Findings()
    for hint in "dacb":
        findings.add(FAULT, Place("a.md"), "Wrong.", hint=hint)

    assert [f.hint for f in findings.graded({})] == ["a", "b", "c", "d"]


def test_a_place_after_a_text_is_right_behind_its_last_character() -> None:
    assert Place("a.md", 5).after("") == Place("a.md", 5, 1)
    assert Place("a.md", 5).after("one\ntwo") == Place("a.md", 6, 4)


def test_config_decides_how_much_a_rule_weighs() -> None:
    findings = Findings()
    findings.add(FAULT, Place("a.md"), "Off.")
    findings.add(WORRY, Place("a.md"), "Now an error.")

    graded = findings.graded({"group/fault": Severity.OFF, "group/worry": Severity.ERROR})

    assert [(f.message, f.severity.stops_writing) for f in graded] == [("Now an error.", True)]


def test_only_a_close_name_is_suggested() -> None:
    assert did_you_mean("tittle", ["title", "topics"]) == 'Did you mean "title"?'
    assert did_you_mean("zebra", ["title", "topics"]) == ""
