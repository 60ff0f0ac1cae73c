"""Scripts on pages with a quiz or a tool: none of them may send, keep or show a reader's answers."""

from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from sitegen.assets.asset import Assets
from sitegen.check.built import Built
from sitegen.check.javascript.calls import Call, refused_calls
from sitegen.check.javascript.script import Script, read_script
from sitegen.check.javascript.tokens import Kind
from sitegen.check.quiz_pages import is_foreign
from sitegen.findings import Example, Findings, Place, Rule
from sitegen.graph.site import Site
from sitegen.render.output import OutputFile

CALL = Rule(
    "privacy/script-call",
    "A script beside a quiz or a tool that could carry answers away",
    "Readers are promised that their answers are not sent and not saved; they answer about their safety. "
    "The promise has to hold for every script of the page, not only for the quiz's or the tool's own.",
    example=Example(
        'const $form = document.querySelector("[data-form]");\n\n'
        '$form.addEventListener("submit", () => fetch("/answers", { method: "POST" }));\n',
        'const $form = document.querySelector("[data-form]");\n\n'
        '$form.addEventListener("submit", (event) => event.preventDefault());\n',
        "assets/js/quiz/quiz.mjs",
    ),
)
UNCHECKED = Rule(
    "privacy/unchecked-script",
    "A script beside a quiz or a tool that is not part of the site",
    "What the build cannot read, it cannot check.",
    example=Example(
        '{% extends "layouts/article.html" %}\n{% block head %}\n'
        '<script type="module" src="https://counts.example.org/visits.mjs"></script>\n'
        "{% endblock %}\n",
        '{% extends "layouts/article.html" %}\n{% block layout %}quiz{% endblock %}\n',
        "templates/layouts/quiz.html",
    ),
)
RULES = (CALL, UNCHECKED)

_EXIT = "assets/js/quick-exit.mjs"
"""The one script that may leave the page: readers press its button to do so."""
_HINT = "Readers' answers stay on the page. Take it out, or use the script on other pages."
_EXCERPT = 40


def check_scripts(site: Site, assets: Assets, built: Built, findings: Findings) -> None:
    """Report what the scripts of pages with a quiz or a tool could do with a reader's answers."""
    sources = {asset.permalink.lstrip("/"): asset.source for asset in assets.by_name.values()}
    for path, script in _loaded(site, built, findings).items():
        origin, text = built.files[path].origin, _text(built.files[path])
        for call in refused_calls(script, may_leave=origin.path == _EXIT):
            place = _place(call, script, origin, sources.get(path, text))
            message = f'"{_excerpt(call, script, text)}" {call.why}.'
            findings.add(CALL, place, message, hint=_HINT)


def _loaded(site: Site, built: Built, findings: Findings) -> dict[str, Script]:
    """Return by output path all scripts that these pages load, with all that these import."""
    found: dict[str, Script] = {}
    prefix = site.config.prefix
    for page in site.library.pages.values():
        addresses = built.modules.get(page.output_path, ())
        wanted = [(page.top, f"{prefix}{page.permalink}", address) for address in addresses]
        while wanted:
            place, base, address = wanted.pop()
            path = _output_path(base, address, prefix)
            if path not in built.files:
                message = f'"{address}" is loaded where readers answer, and it is not part of the site.'
                findings.add(UNCHECKED, place, message, hint=_HINT)
            elif path not in found:
                found[path] = read_script(_text(built.files[path]))
                origin = built.files[path].origin
                wanted += [(origin, f"{prefix}/{path}", name) for name in _imports(found[path])]
    return found


def _output_path(base: str, address: str, prefix: str) -> str:
    """Return the path of the file at an address, or nothing where it is not part of the site."""
    path = "" if is_foreign(address) else urlsplit(urljoin(base, address)).path
    return path.removeprefix(f"{prefix}/") if path.startswith(f"{prefix}/") else ""


def _text(file: OutputFile) -> str:
    return file.data.decode(errors="replace")


def _imports(script: Script) -> Iterator[str]:
    for index, token in enumerate(script.tokens):
        before = script.text_at(index - 1)
        if token.kind is Kind.STRING and before in {"from", "import"} and not script.is_property(index - 1):
            yield token.text[1:-1]


def _place(call: Call, script: Script, origin: Place, source: str) -> Place:
    """Return the call's place in the source, whose tokens are those of the script that is shipped."""
    there = read_script(source).tokens
    is_same = len(there) == len(script.tokens)
    return Place(origin.path).after(source[: there[call.index].offset]) if is_same else Place(origin.path)


def _excerpt(call: Call, script: Script, text: str) -> str:
    offset = script.tokens[call.index].offset
    return text[offset : offset + _EXCERPT].partition("\n")[0]
