"""The generator stays small in every part, annotated throughout, and free of import cycles.

How lines are counted: a module has all its lines, blank ones and docstrings too. A function's body goes from
its first statement after the docstring to its last line; a function inside another counts by itself and
within the other. A method's `self` or `cls` is no parameter.
"""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path
from statistics import median

import grimp

ROOT = Path(__file__).parents[2]

MODULES = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted([ROOT / "build.py", *ROOT.glob("sitegen/**/*.py")])
}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def test_modules_are_small() -> None:
    lines = {path: len(text.splitlines()) for path, text in MODULES.items()}

    assert_within(lines, half=80, nine_in_ten=200, all_of_them=300)


def test_function_bodies_are_small() -> None:
    lines = {place: body_lines(function) for place, function in functions()}

    assert_within(lines, half=8, nine_in_ten=20, all_of_them=40)


def test_functions_take_five_parameters_at_most() -> None:
    crowded = {place: names for place, function in functions() if len(names := parameters(function)) > 5}

    assert not crowded


def test_every_parameter_and_result_is_annotated() -> None:
    bare = [place for place, function in functions() if not is_annotated(function)]

    assert not bare


def test_no_module_is_in_an_import_cycle() -> None:
    graph = grimp.build_graph("sitegen", cache_dir=None)
    imports = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}

    TopologicalSorter(imports).prepare()  # raises CycleError, which names the modules of a cycle


def assert_within(lines: dict[str, int], *, half: int, nine_in_ten: int, all_of_them: int) -> None:
    longest_first = sorted(lines.items(), key=lambda item: (-item[1], item[0]))
    over = [f"{place}: {count} lines" for place, count in longest_first if count > nine_in_ten]

    assert longest_first[0][1] <= all_of_them, f"More than {all_of_them} lines: {over[0]}"
    assert len(over) <= len(lines) / 10, f"More than one in ten over {nine_in_ten} lines: {over}"
    assert median(lines.values()) <= half, f"The median of {len(lines)} is over {half} lines"


def functions() -> Iterator[tuple[str, Function]]:
    for path, text in MODULES.items():
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, Function):
                yield f"{path}:{node.lineno} {node.name}", node


def body_lines(function: Function) -> int:
    has_docstring = ast.get_docstring(function) is not None
    statements = function.body[1:] if has_docstring else function.body
    return 1 + (statements[-1].end_lineno or 0) - statements[0].lineno if statements else 0


def parameters(function: Function) -> list[str]:
    return [argument.arg for argument in arguments(function)]


def is_annotated(function: Function) -> bool:
    return function.returns is not None and all(argument.annotation for argument in arguments(function))


def arguments(function: Function) -> list[ast.arg]:
    given = function.args
    every = [*given.posonlyargs, *given.args, given.vararg, *given.kwonlyargs, given.kwarg]
    return [argument for argument in every if argument and argument.arg not in {"self", "cls"}]
