"""`build.py` as a process, where its surroundings are not those of this machine."""

import shutil
import socket
import subprocess
import sys
from pathlib import Path

from tests.acceptance.conftest import ROOT, SITES, start_build

PAGE = "---\ntitle: 你好\ndescription: A page in another script.\n---\n\nSee [你好](你好.md).\n"


def test_findings_in_any_script_go_through_a_pipe_of_windows(site: Path) -> None:
    (site / "content" / "_index.md").write_text(PAGE, encoding="utf-8")

    result = start_build("check", "--site", site, PYTHONIOENCODING="cp1252")

    assert result.returncode == 1
    assert 'There is no "你好.md" here.' in result.stdout


INTERRUPTED = """
import sys
from sitegen.cli.program import run

class Held:
    def __del__(self):
        raise KeyboardInterrupt

def at_each_event(frame, event, _):
    if event == "call" and frame.f_code.co_name == "write_site":
        Held()

sys.setprofile(at_each_event)
run("build.py")
"""
"""A run interrupted where Python cannot raise: in a destructor here, in what C libraries call elsewhere."""


def test_an_interrupt_that_cannot_be_raised_ends_the_run_all_the_same(site: Path) -> None:
    command = [sys.executable, "-c", INTERRUPTED, "build", f"--site={site}"]

    result = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)

    assert (result.returncode, result.stderr) == (1, "Aborted!\n")
    assert not (site / "_site").exists()


def test_without_its_libraries_it_says_how_to_have_them() -> None:
    command = [sys.executable, "-S", str(ROOT / "build.py")]

    result = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)

    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.endswith("Activate .venv, or run make site; README.md says more.\n")
    assert result.stderr.count("\n") == 1


def test_a_preview_without_a_free_port_says_which_were_tried(site: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 65535))
        taken.listen()

        result = start_build("serve", "--site", site, "--port", "65535")

    assert result.returncode == 2
    assert result.stderr == "None of the ports 65535 to 65535 can be used. Choose another with --port.\n"


def test_an_edit_concerns_the_same_pages_in_each_process(tmp_path: Path) -> None:
    """Python orders a set of texts anew in each process that it starts."""
    site = shutil.copytree(SITES / "valid" / "everything", tmp_path / "site")
    page = site / "content" / "levels" / "iop.md"
    start_build("build", "--site", site, PYTHONHASHSEED="1")
    page.write_text(page.read_text(encoding="utf-8") + "\nOne more word.\n", encoding="utf-8")

    result = start_build("build", "--site", site, "--explain", "content/sources.md", PYTHONHASHSEED="2")

    assert "Rendering it: kept" in result.stdout


def test_right_after_a_build_what_builds_is_not_even_loaded(site: Path) -> None:
    start_build("build", "--site", site)

    again = start_build("build", "--site", site, PYTHONPROFILEIMPORTTIME="1")

    assert "0 files written" in again.stderr
    assert "sitegen.last_build" in again.stderr
    assert "sitegen.pipeline" not in again.stderr
