"""`build.py verify` finds nothing where a real server serves what was published, as it was told to."""

from tests.acceptance.conftest import run_build
from tests.servers.conftest import Served


def test_a_site_that_is_served_as_published_is_the_same(served: Served) -> None:
    url = f"http://127.0.0.1:{served.server.port}{served.prefix}/"

    result = run_build("verify", url, "--against", served.folder)

    assert (result.returncode, result.stdout) == (0, "")
    assert "The host sends pages compressed" in result.stderr
