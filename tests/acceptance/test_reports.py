"""What `build.py` writes about a site, in the forms that other programs and people read."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as SarifLog

from sitegen.rule_book import rule_book
from sitegen.rules import ALL_RULES

Run = Callable[..., "subprocess.CompletedProcess[str]"]

PAGE = "---\ntitle: What is an IOP?\ndescription: What an IOP is.\n---\n\n{}\n"
BROKEN_LINK = PAGE.format("Read [what a day is](hospital.md).")
MESSAGE = 'There is no "hospital.md" here. Take the link out, or lead it to another page.'


def put(site: Path, source_path: str, text: str) -> None:
    (site / "content" / source_path).write_text(text, encoding="utf-8")


def test_findings_come_as_a_sarif_log_that_fits_the_schema(run: Run, site: Path) -> None:
    put(site, "iop.md", BROKEN_LINK)

    result = run("check", "--site", site, "--format", "sarif")

    assert (result.returncode, result.stderr) == (1, "3 pages checked: 1 error, 0 warnings.\n")
    SarifLog.model_validate_json(result.stdout)
    (log,) = json.loads(result.stdout)["runs"]
    (found,) = log["results"]
    assert log["tool"]["driver"]["rules"][found["ruleIndex"]]["id"] == found["ruleId"] == "link/missing-page"
    assert found["level"] == "error"
    assert found["message"] == {"text": MESSAGE}
    assert found["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "content/iop.md", "uriBaseId": "SRCROOT"},
                "region": {"startLine": 6, "startColumn": 22},
            }
        }
    ]


def test_a_fingerprint_stays_when_lines_are_put_in_above(run: Run, site: Path) -> None:
    put(site, "iop.md", BROKEN_LINK)
    before = run("build", "--site", site, "--format", "sarif")
    put(site, "iop.md", PAGE.format("One line more.\n\nRead [what a day is](hospital.md)."))

    after = run("build", "--site", site, "--format", "sarif")

    assert fingerprints(after) == fingerprints(before)


def test_a_clean_check_is_a_log_without_results(run: Run, site: Path) -> None:
    result = run("check", "--site", site, "--format", "sarif")

    assert result.returncode == 0
    assert json.loads(result.stdout)["runs"][0]["results"] == []


def test_a_run_that_cannot_start_is_a_log_too(run: Run, site: Path) -> None:
    (site / "site_config.yaml").write_text("title: [A site\n")

    result = run("check", "--site", site, "--format", "sarif")

    assert result.returncode == 2
    assert json.loads(result.stdout)["runs"][0]["results"][0]["ruleId"] == "yaml/syntax"


def test_a_report_is_one_file_beside_what_is_printed(run: Run, site: Path) -> None:
    put(site, "iop.md", BROKEN_LINK)

    result = run("check", "--site", site, "--report", site / "reports" / "check.html")

    assert result.returncode == 1
    assert result.stdout == f"content/iop.md:6:22: link/missing-page: {MESSAGE}\n"
    assert [file.name for file in (site / "reports").iterdir()] == ["check.html"]
    report = (site / "reports" / "check.html").read_text(encoding="utf-8")
    assert "3 pages, 1 error, 0 warnings." in report
    assert "There is no &#34;hospital.md&#34; here." in report


def test_the_same_site_on_the_same_day_gives_the_same_report(run: Run, site: Path) -> None:
    put(site, "iop.md", BROKEN_LINK)

    for name in ("one.html", "two.html"):
        run("check", "--site", site, "--report", site / name)

    assert (site / "one.html").read_bytes() == (site / "two.html").read_bytes()


def test_a_report_names_what_is_found_in_a_page_that_cannot_be_read(run: Run, site: Path) -> None:
    put(site, "iop.md", "---\ntitle: [\n---\n")

    run("check", "--site", site, "--report", site / "check.html")

    _, _, elsewhere = (site / "check.html").read_text(encoding="utf-8").partition("Findings in other files")
    assert "<h3>content/iop.md</h3>" in elsewhere


def test_a_report_that_cannot_be_written_is_told(run: Run, site: Path) -> None:
    result = run("check", "--site", site, "--report", site / "site_config.yaml" / "check.html")

    assert result.returncode == 2
    assert "cannot be written: File exists." in result.stderr


def test_all_rules_are_written_to_a_file(run: Run, tmp_path: Path) -> None:
    result = run("rules", tmp_path / "checks.md")

    assert result.returncode == 0
    assert result.stderr == f"{len(ALL_RULES)} rules are in {tmp_path}/checks.md.\n"
    assert (tmp_path / "checks.md").read_text(encoding="utf-8") == rule_book(ALL_RULES)


def fingerprints(result: "subprocess.CompletedProcess[str]") -> list[object]:
    (log,) = json.loads(result.stdout)["runs"]
    return [found["partialFingerprints"] for found in log["results"]]


@pytest.mark.parametrize("name", ["", "-", "content/iop.md", "content/facts.yaml"])
def test_a_report_replaces_no_file_of_another_kind(run: Run, site: Path, name: str) -> None:
    before = {file: file.read_bytes() for file in site.rglob("*") if file.is_file()}

    result = run("check", "--report", name, cwd=site)

    assert (result.returncode, "does not end in .html" in result.stderr) == (2, True)
    assert {file: file.read_bytes() for file in site.rglob("*") if file.is_file()} == before
