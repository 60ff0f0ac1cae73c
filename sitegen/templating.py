"""The Jinja environment: strict undefined, autoescape, the site's templates before the default ones.

What templates get beyond plain Jinja: the globals `asset` and `t`, which says the interface's words in the
site's language, and the filters `url`, `absolute_url`, `long_date`, `iso_date`, `day_name`,
`clock_time` and `duration`.
"""

import traceback
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path

import jinja2
from jinja2.runtime import Context

from sitegen.cache import Cache, digest
from sitegen.compiled_templates import CompiledTemplates
from sitegen.config import SiteConfig
from sitegen.findings import Example, Findings, Place, Rule, SiteError
from sitegen.folders import DEFAULTS, not_there
from sitegen.language.language import Language
from sitegen.noted_templates import NotedEnvironment, TemplateFiles
from sitegen.yaml_source.scalar import as_scalar

TEMPLATE = Rule(
    "template/error",
    "A template that cannot be rendered",
    "An undefined name or a slip in a template would leave a hole in every page that uses it.",
    example=Example(
        "<p>{{ site.publisher_nam }}</p>\n",
        "<p>{{ site.publisher_name }}</p>\n",
        "templates/partials/footer.html",
    ),
)
RULES = (TEMPLATE,)

FAULTS = (
    jinja2.TemplateError,
    SiteError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What a slip in a template can raise: Jinja's own errors, and those of the expressions in it."""


def create_environment(
    folders: Sequence[Path],
    config: SiteConfig,
    asset_url: Callable[[str], str],
    language: Language,
    cache: Cache | None = None,
) -> jinja2.Environment:
    """Return an environment that looks templates up in `folders`, first one first, and speaks `language`.

    `asset_url` gives the site-absolute URL path of an asset by its logical name; `cache` keeps the compiled
    templates.
    """
    environment = NotedEnvironment(
        loader=TemplateFiles(folders),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        finalize=_finalizer(language),
        optimized=False,  # what is compiled serves all languages, so nothing is worked out beforehand
        bytecode_cache=CompiledTemplates(cache or Cache(None), _settings()),
        auto_reload=False,  # each build has an environment of its own, in which no template changes
        cache_size=-1,  # as many as there are
    )
    own = config.in_language(language.tag)
    environment.globals["t"] = language.text
    # Whatever these give is looked up when it is used, where it is noted.
    environment.globals["back_to_note"] = lambda: language.text("footnote.back", number="{}").unescape()
    environment.globals["next_steps_heading"] = lambda: own.next_steps_heading
    environment.globals["foreign_mark"] = lambda: language.mark_of(config.language)
    environment.globals["asset"] = lambda name: config.prefix + asset_url(name)
    environment.filters["url"] = lambda permalink: config.prefix + permalink
    environment.filters["absolute_url"] = config.absolute_url
    environment.filters["long_date"] = language.long_date
    environment.filters["iso_date"] = date.isoformat
    environment.filters["day_name"] = language.day_name
    environment.filters["clock_time"] = language.clock_time
    environment.filters["duration"] = language.duration
    return environment


@lru_cache(maxsize=1)
def create_tool_environment() -> jinja2.Environment:
    """Return the one environment for pages that editors alone see; no site changes its templates."""
    return jinja2.Environment(
        loader=_OwnTemplates(DEFAULTS / "templates"),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def create_text_environment(folder: Path) -> jinja2.Environment:
    """Return an environment for files that an editor goes on writing, from the templates in `folder`.

    They are filled in between `[[` and `]]`, for `{{` begins a shortcode in them. The filter `scalar` gives a
    text as YAML.
    """
    environment = jinja2.Environment(
        loader=_OwnTemplates(folder),
        undefined=jinja2.StrictUndefined,
        autoescape=False,  # noqa: S701 - Markdown and YAML, in which HTML's escapes would be shown
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        block_start_string="[%",
        block_end_string="%]",
        variable_start_string="[[",
        variable_end_string="]]",
        comment_start_string="[#",
        comment_end_string="#]",
    )
    environment.filters["scalar"] = as_scalar
    return environment


class _OwnTemplates(jinja2.FileSystemLoader):
    """Templates of the program itself, without which it is not whole."""

    def get_source(
        self, environment: jinja2.Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """Return the text of a template, and its file.

        Raises:
            SiteError: if it is not there.
        """
        try:
            return super().get_source(environment, template)
        except jinja2.TemplateNotFound as error:
            raise not_there(f"The template {template}") from error


def _finalizer(language: Language) -> Callable[[Context, object], object]:
    """Return what prints values in a language; as it asks for the context, Jinja runs it on no constant."""

    @jinja2.pass_context
    def finalize(_: Context, value: object) -> object:
        return language.shown(value)

    return finalize


@lru_cache(maxsize=1)
def _settings() -> str:
    """Return what tells apart the ways of compiling: the environment is made in this file."""
    return digest(Path(__file__).read_bytes())


def render_template(
    environment: jinja2.Environment, name: str, view: Mapping[str, object], findings: Findings
) -> str | None:
    """Return the rendered template, or None with a finding at the template's line."""
    try:
        return environment.get_template(name).render(view)
    except FAULTS as error:
        report_template_error(error, name, findings)
        return None


def report_template_error(error: Exception, name: str, findings: Findings) -> None:
    """Add a finding for what went wrong while rendering the template `name`."""
    place = _place_of(error, name)
    message = str(error) or type(error).__name__
    if isinstance(error, jinja2.TemplateNotFound):
        message = f"The template {error.name} is not there."
    findings.add(TEMPLATE, place, f"{message[:1].upper()}{message[1:].rstrip('.')}.")


def _place_of(error: Exception, name: str) -> Place:
    """Return the template line where `error` arose.

    Jinja rewrites the traceback of a template, not that of a macro called on its own: there the line is still
    that of the compiled code.
    """
    if isinstance(error, jinja2.TemplateSyntaxError):
        return Place(f"templates/{error.name or name}", error.lineno)
    for frame, line in reversed(list(traceback.walk_tb(error.__traceback__))):
        _, found, below = Path(frame.f_code.co_filename).as_posix().rpartition("/templates/")
        if found:
            compiled = frame.f_globals.get("__jinja_template__")
            return Place(f"templates/{below}", compiled.get_corresponding_lineno(line) if compiled else line)
    return Place(f"templates/{name}")
