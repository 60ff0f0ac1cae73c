"""The files around the code keep what they promise."""

import ast
import os
import re
import runpy
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

ROOT = Path(__file__).parents[2]
LOCKS = ("requirements.lock", "requirements-dev.lock")


@pytest.mark.parametrize("name", LOCKS)
def test_lock_names_no_registry(name: str) -> None:
    lock = read(name)

    assert "://" not in lock
    assert not re.search(r"^-", lock, re.MULTILINE)


@pytest.mark.parametrize("name", LOCKS)
def test_lock_pins_every_package_with_a_hash(name: str) -> None:
    requirements = read(name).replace("\\\n", "").splitlines()

    unpinned = [line for line in requirements if not re.match(r"\s*#|[\w.-]+==\S+ .*--hash=sha256:", line)]

    assert not unpinned


def test_development_lock_agrees_with_the_other_lock() -> None:
    runtime, development = (set(re.findall(r"^[\w.-]+==.*", read(name), re.MULTILINE)) for name in LOCKS)

    assert runtime <= development


def test_lock_holds_every_declared_library() -> None:
    locked = set(re.findall(r"^([\w.-]+)==", read("requirements.lock"), re.MULTILINE))

    assert declared_libraries() <= locked


def test_every_imported_library_is_declared() -> None:
    """What another library happens to bring along may be gone with that library's next version."""
    packages = packages_distributions()
    imported = {name for module in imported_modules() for name in packages.get(module, [module])}
    normalised = {name.lower().replace("_", "-") for name in imported}

    assert normalised <= declared_libraries() | {"sitegen"}


def test_set_up_asks_for_the_python_that_the_project_declares() -> None:
    project = tomllib.loads(read("pyproject.toml"))["project"]
    oldest = runpy.run_path(str(ROOT / "scripts" / "set_up.py"))["OLDEST_PYTHON"]

    assert project["requires-python"] == ">={}.{}".format(*oldest)


def test_build_script_only_hands_over() -> None:
    assert len(read("build.py").splitlines()) <= 15


def test_ci_script_is_executable() -> None:
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def test_readme_begins_with_the_two_commands() -> None:
    assert {"site", "test"} <= commands_in("README.md")


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_every_make_command_in_the_documents_exists(name: str) -> None:
    targets = set(re.findall(r"^([a-z]+):.*##", read("Makefile"), re.MULTILINE))

    assert commands_in(name) <= targets


def declared_libraries() -> set[str]:
    project = tomllib.loads(read("pyproject.toml"))["project"]
    return {re.split(r"[<>=]", requirement)[0] for requirement in project["dependencies"]}


def imported_modules() -> set[str]:
    """Return the first part of the name of every module that the generator imports from elsewhere."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in ROOT.glob("sitegen/**/*.py"))
    nodes = [node for tree in trees for node in ast.walk(tree)]
    names = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module]
    return {name.partition(".")[0] for name in names} - sys.stdlib_module_names


def commands_in(name: str) -> set[str]:
    """Return the targets of `make` in the document's code, inline and in blocks."""
    tokens = MarkdownIt().parse(read(name))
    pieces = [piece for token in tokens for piece in (token, *(token.children or ()))]
    code = [piece.content for piece in pieces if piece.type in {"code_inline", "code_block", "fence"}]
    return {target for text in code for target in re.findall(r"(?m)^(?:\$ )?make ([a-z]+)", text)}


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")
