"""Work comes to the same in one process and in several."""

import os
from collections.abc import Callable

import pytest

from sitegen.findings import Findings, Place, Rule, SiteError
from sitegen.memo.reads import note
from sitegen.memo.units import do
from sitegen.memo.workers import do_all

RULE = Rule("name/odd", "An odd name", "It is odd.")
MANY = tuple(str(number) for number in range(100))


def _work(name: str, findings: Findings) -> tuple[bytes, ...]:
    note("names", name)
    if int(name) % 2:
        findings.add(RULE, Place(name), "This is odd.")
    return name.encode(), str(os.getpid()).encode()


@pytest.fixture(autouse=True, params=[1, 2], ids="on {} cores".format)
def cores(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sitegen.memo.workers._cores", lambda: request.param)


@pytest.mark.parametrize("names", [(), ("1",), MANY[:30], MANY], ids=len)
def test_all_is_done_in_order(names: tuple[str, ...]) -> None:
    found = list(do_all(_work, names))

    assert [name for name, _ in found] == list(names)
    for name, done in found:
        alone = do(_work, name)
        assert done.results[0] == alone.results[0]
        assert done.findings == alone.findings
        assert done.notes == alone.notes


def test_a_few_pieces_of_work_are_done_in_this_process() -> None:
    done = [done for _, done in do_all(_work, MANY[:5])]

    assert {each.results[1] for each in done} == {str(os.getpid()).encode()}


@pytest.mark.parametrize("error", [SiteError, ZeroDivisionError])
def test_what_stops_the_run_stops_it(error: type[Exception]) -> None:
    def fail(name: str, findings: Findings) -> tuple[bytes, ...]:
        if name == "57":
            raise error("57")
        return _work(name, findings)

    with pytest.raises(error, match="57"):
        list(do_all(fail, MANY))
    again: Callable[[], list[str]] = lambda: [name for name, _ in do_all(_work, MANY)]  # noqa: E731
    assert again() == list(MANY)
