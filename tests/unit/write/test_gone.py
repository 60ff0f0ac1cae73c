from pathlib import Path

from sitegen.write.gone import gone_addresses
from sitegen.write.plan import WritePlan


def test_pages_that_go_are_named_as_aliases_are_written() -> None:
    removed = ("care/iop/index.html", "css/site.css", "index.html", "old.html", "care/my-index.html")

    plan = WritePlan(Path("_site"), changed=(), unchanged=0, removed=removed, foreign=())

    assert gone_addresses(plan) == ("/care/iop/", "/", "/old.html", "/care/my-index.html")
