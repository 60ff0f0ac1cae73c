"""Builds that write to one folder at the same time take turns."""

import os
import signal
import time
from pathlib import Path

from sitegen.write.alone import alone
from tests.publishing import contents, in_a_process, publish_to, site


def test_of_builds_at_the_same_time_one_is_published_whole(tmp_path: Path) -> None:
    folder = tmp_path / "_site"
    sites = [site(**{f"page-{build}-{page}": str(page) for page in range(20)}) for build in range(4)]
    whole = [{file.path: file.data.decode() for file in each} for each in sites]

    for _ in range(10):
        children = [os.fork() or os._exit(_publish(folder, number)) for number in range(4)]
        ends = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]

        there = contents(folder)
        del there["build-manifest.json"]
        assert ends == [0] * 4
        assert there in whole
        assert [path.name for path in tmp_path.iterdir()] == ["_site"]


def test_a_build_waits_for_another_one_and_goes_on_when_that_is_killed(tmp_path: Path) -> None:
    folder = tmp_path / "_site"
    ready, told = os.pipe()
    child = os.fork()
    if child == 0:
        with alone(folder):
            os.write(told, b"x")
            time.sleep(60)
    os.read(ready, 1)

    def wait_too_short() -> None:
        signal.alarm(1)
        with alone(folder):
            pass

    assert in_a_process(wait_too_short) == -signal.SIGALRM
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with alone(folder):
        pass


def _publish(folder: Path, number: int) -> int:
    files = site(**{f"page-{number}-{page}": str(page) for page in range(20)})
    with alone(folder):
        publish_to(folder, files)
    return 0
