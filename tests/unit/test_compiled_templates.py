import importlib
from pathlib import Path

import jinja2
import pytest

from sitegen import compiled_templates
from sitegen.cache import Cache
from sitegen.compiled_templates import CompiledTemplates


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of a site with two templates."""
    (tmp_path / "templates" / "partials").mkdir(parents=True)
    (tmp_path / "templates" / "page.html").write_text('Page: {% include "partials/head.html" %}')
    (tmp_path / "templates" / "partials" / "head.html").write_text("head")
    return tmp_path


def environment(folder: Path, settings: str = "") -> jinja2.Environment:
    """Return the environment of another process: nothing is in memory yet."""
    importlib.reload(compiled_templates)
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder / "templates"),
        autoescape=True,
        bytecode_cache=compiled_templates.CompiledTemplates(Cache(folder / "cache"), settings),
    )


def kept(folder: Path) -> list[str]:
    files = (file for file in (folder / "cache").rglob("*") if file.is_file())
    return sorted(file.relative_to(folder / "cache").as_posix() for file in files)


def compiles(environment: jinja2.Environment, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return where the names of the templates are noted that this environment compiles from now on."""
    names: list[str] = []
    compile_it = environment._compile

    def noted(source: str, filename: str) -> object:
        names.append(Path(filename).name)
        return compile_it(source, filename)

    monkeypatch.setattr(environment, "_compile", noted)
    return names


def test_what_one_process_compiled_the_next_one_need_not(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment(folder).get_template("page.html").render()

    later = environment(folder)
    compiled = compiles(later, monkeypatch)

    assert later.get_template("page.html").render() == "Page: head"
    assert compiled == []
    assert kept(folder) == ["templates/page.html", "templates/partials/head.html"]


def test_a_template_that_has_changed_is_compiled_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    environment(folder).get_template("page.html").render()
    (folder / "templates" / "partials" / "head.html").write_text("other")

    later = environment(folder)
    compiled = compiles(later, monkeypatch)

    assert later.get_template("page.html").render() == "Page: other"
    assert compiled == ["head.html"]


def test_what_was_compiled_in_another_way_is_not_used(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    environment(folder, "one way").get_template("page.html").render()

    later = environment(folder, "another way")
    compiled = compiles(later, monkeypatch)
    later.get_template("page.html").render()

    assert compiled == ["page.html", "head.html"]


def test_damaged_code_is_compiled_again(folder: Path) -> None:
    environment(folder).get_template("page.html").render()
    file = folder / "cache" / "templates" / "page.html"
    whole = file.read_bytes()

    for damaged in (b"", whole[:-1], whole[:80], whole[:-9] + b"\0" + whole[-8:]):
        file.write_bytes(damaged)

        assert environment(folder).get_template("page.html").render() == "Page: head"


def test_the_code_of_a_template_that_is_gone_goes_with_the_next_one_compiled(folder: Path) -> None:
    environment(folder).get_template("page.html").render()
    (folder / "templates" / "partials" / "head.html").unlink()
    (folder / "templates" / "page.html").write_text("Page")

    environment(folder).get_template("page.html").render()

    assert kept(folder) == ["templates/page.html"]


def test_a_folder_that_cannot_be_written_to_costs_time_alone(folder: Path) -> None:
    (folder / "cache").write_text("a file")

    assert environment(folder).get_template("page.html").render() == "Page: head"


def test_without_a_cache_code_is_in_memory_alone(folder: Path) -> None:
    loader = jinja2.FileSystemLoader(folder / "templates")
    without = jinja2.Environment(
        loader=loader, autoescape=True, bytecode_cache=CompiledTemplates(Cache(None), "")
    )

    assert without.get_template("page.html").render() == "Page: head"
    assert not (folder / "cache").exists()
