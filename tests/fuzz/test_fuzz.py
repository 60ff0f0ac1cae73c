"""A few inputs for each target at each run; `python -m tests.fuzz.run` tries as many as one likes."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import Limited
from tests.fuzz.inputs import BORDER, PIECES, ROOT, SITE, SITE_FILES, input_of, seeds_of
from tests.fuzz.run import main
from tests.fuzz.targets import TARGETS

FAST = sorted(TARGETS.keys() - {"site"})
PER_INPUT = 20
"""Seconds: a machine that runs other tests beside these is no failure, a text that takes a minute is one."""


def written(target: str) -> st.SearchStrategy[bytes]:
    """Return pieces in a row, with any other text between them, around a part of a real file."""
    piece = st.one_of(st.sampled_from(PIECES[target]), st.text(max_size=6))
    pieces = st.lists(piece, max_size=30).map(lambda parts: "".join(parts).encode("utf-8", "surrogatepass"))
    seeds = st.sampled_from(seeds_of(target) or (b"",))
    return st.one_of(pieces, st.tuples(seeds, pieces, st.integers(0, 6_000)).map(_inserted))


def _inserted(parts: tuple[bytes, bytes, int]) -> bytes:
    seed, pieces, position = parts
    return seed[:position] + pieces + seed[position:]


@pytest.mark.parametrize("target", FAST)
@given(data=st.data())
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_no_input_crashes_hangs_or_runs_a_script(target: str, data: st.DataObject) -> None:
    TARGETS[target](data.draw(written(target)))


@pytest.mark.parametrize("target", FAST)
def test_damaged_files_neither_crash_nor_hang_nor_run_a_script(target: str, limited: Limited) -> None:
    for number in range(40):
        with limited(PER_INPUT):
            TARGETS[target](input_of(target, number))


@pytest.mark.parametrize("number", range(4))
def test_a_damaged_site_is_found_or_built_without_scripts(number: int, limited: Limited) -> None:
    with limited(PER_INPUT * 2):
        TARGETS["site"](input_of("site", number))


@pytest.mark.parametrize("name", ["content/levels/iop.md", "content/glossary.yaml", "site_config.yaml"])
def test_one_file_that_attacks_does_not_get_through_the_whole_site(name: str, limited: Limited) -> None:
    front_matter = (
        '---\ntitle: "</script><script>alert(1)</script>"\ndescription: "\\"><svg/onload=x>"\n---\n'
    )
    hostile = f"{front_matter}<script>x</script>"

    with limited(PER_INPUT * 2):
        TARGETS["site"](bytes([SITE_FILES.index(name)]) + hostile.encode() + BORDER)


_KEYS = (
    "title|description|label|caption|question|short|note|purpose|name|summary|definition|statement|setting|"
    "paid_by|topic|why_we_ask|headline|story|reason|in_words|main_message|tagline|heading"
)
_TEXTS = re.compile(rf"^(?P<key> *(?:- )?(?:{_KEYS}): )(?P<text>[A-Z][^\"'#:]*)$", re.M)
_ATTACK = (
    "</script><script>x</script></title><img src=x onerror=x>\" onclick=x ' javascript:x {{ 7*7 }} ]]><!--"
)


def test_a_text_in_any_field_stays_a_text() -> None:
    parts = []
    for position, name in enumerate(SITE_FILES):
        file = SITE / name
        text = file.read_text(encoding="utf-8") if file.suffix in (".md", ".yaml") and file.is_file() else ""
        attacked = _TEXTS.sub(lambda line: line["key"] + json.dumps(line["text"] + _ATTACK), text)
        if attacked != text:
            parts.append(bytes([position]) + attacked.encode())

    assert len(parts) > 15
    TARGETS["site"](BORDER.join(parts))


def test_the_same_number_gives_the_same_input() -> None:
    assert [input_of("yaml", 7), input_of("site", 7)] == [input_of("yaml", 7), input_of("site", 7)]
    assert input_of("yaml", 7) != input_of("yaml", 8)


def test_a_run_tells_how_many_inputs_it_tried(tmp_path: Path) -> None:
    options = ("--target", "condition", "--inputs", "30", "--jobs", "2", "--crashes", str(tmp_path))

    run = subprocess.run(
        [sys.executable, "-m", "tests.fuzz.run", *options],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.returncode == 0, run.stdout + run.stderr
    assert run.stdout.startswith("condition: 30 inputs in ")


def test_a_run_keeps_what_crashes_and_what_hangs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: object
) -> None:
    def hang(data: bytes) -> None:
        while data:
            pass

    monkeypatch.setitem(TARGETS, "condition", hang)
    monkeypatch.setattr("tests.fuzz.run._USUAL_SECONDS", 0.1)

    assert main(["--target", "condition", "--inputs", "2", "--jobs", "1", "--crashes", str(tmp_path)]) == 1
    assert re.search(r"condition: 2 inputs in \d+ s, 2 crashes", capsys.readouterr().out)
