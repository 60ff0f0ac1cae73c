"""What publishes the guide: the workflow for GitHub Pages and the settings for Netlify."""

import re
import tomllib
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from sitegen.cli.main import main

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PAGES = ROOT / ".github" / "workflows" / "pages.yml"
PINNED = re.compile(r"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")


def jobs(file: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))["jobs"]
    return found


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_every_action_is_named_by_the_digest_of_its_commit(file: Path) -> None:
    used = re.findall(r"uses: .*", file.read_text(encoding="utf-8"))

    assert used
    assert [line for line in used if PINNED.fullmatch(line) is None] == []


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_a_workflow_may_nothing_and_each_job_says_what_it_may(file: Path) -> None:
    workflow = yaml.safe_load(file.read_text(encoding="utf-8"))

    assert workflow["permissions"] == {}
    assert all("permissions" in job and "timeout-minutes" in job for job in workflow["jobs"].values())


def test_one_job_alone_may_publish_and_it_runs_no_code_of_ours() -> None:
    may_write = {name for name, job in jobs(PAGES).items() if "write" in job["permissions"].values()}
    deploy = jobs(PAGES)["deploy"]

    assert may_write == {"deploy"}
    assert deploy["permissions"] == {"pages": "write", "id-token": "write"}
    assert [step for step in deploy["steps"] if "run" in step] == []
    assert all(jobs(PAGES)[name]["permissions"] == {"contents": "read"} for name in ("build", "verify"))


def test_a_pull_request_is_built_and_not_published() -> None:
    assert jobs(PAGES)["deploy"]["if"] == "github.event_name != 'pull_request'"
    assert "pull_request_target" not in PAGES.read_text(encoding="utf-8")


def test_no_check_out_leaves_a_key_behind() -> None:
    steps = [step for job in jobs(PAGES).values() for step in job["steps"]]
    check_outs = [step for step in steps if step.get("uses", "").startswith("actions/checkout@")]

    assert len(check_outs) == 2
    assert all(step["with"] == {"persist-credentials": False} for step in check_outs)


def test_nothing_that_others_write_stands_in_a_command() -> None:
    """What stands in `${{ }}` is put into a script as it is."""
    steps = [step for job in jobs(PAGES).values() for step in job["steps"]]

    assert [step["run"] for step in steps if "${{" in step.get("run", "")] == []


def test_hidden_files_are_published_too() -> None:
    (upload,) = (
        step for step in jobs(PAGES)["build"]["steps"] if "upload-pages-artifact" in step.get("uses", "")
    )

    assert upload["with"] == {"path": "_site", "include-hidden-files": True}


def test_what_is_run_is_there() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    commands = set(main.list_commands(click.Context(main)))
    run = [step["run"] for job in jobs(PAGES).values() for step in job["steps"] if "run" in step]

    assert {target for each in run for target in re.findall(r"make ([a-z]+)", each)} <= targets
    assert {command for each in run for command in re.findall(r"build\.py (\w+)", each)} <= commands


def test_netlify_publishes_what_the_build_writes_and_says_nothing_twice() -> None:
    settings = tomllib.loads((ROOT / "netlify.toml").read_text(encoding="utf-8"))

    assert settings["build"]["publish"] == "_site"
    assert settings["build"]["command"].startswith("make site && ")
    assert settings["build"]["processing"] == {"skip_processing": True}
    assert settings.keys() == {"build", "redirects"}


def test_netlify_has_the_page_for_what_is_not_there_in_each_language() -> None:
    settings = tomllib.loads((ROOT / "netlify.toml").read_text(encoding="utf-8"))
    languages = [file.name.split(".")[1] for file in (ROOT / "content").glob("404.*.md")]

    assert settings["redirects"] == [
        {"from": f"/{language}/*", "to": f"/{language}/404.html", "status": 404} for language in languages
    ]
