from pathlib import Path

from sitegen.write.gone import gone_addresses
from sitegen.write.plan import WritePlan


def test_pages_that_go_are_named_as_aliases_are_written() -> None:
    removed = ("care/iop/index.html", "css/site.css", "index.html", "old.html", "care/my-index.html")

    plan = WritePlan(Path("_site"), (), frozenset(), removed, foreign=(), spares_foreign=True)

    assert gone_addresses(plan) == ("/care/iop/", "/", "/old.html", "/care/my-index.html")
