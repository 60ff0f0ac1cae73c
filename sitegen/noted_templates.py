"""Templates whose use is noted: by name, be they there or not, with all that they import."""

import os
from collections.abc import Callable, Iterator, Mapping, MutableMapping, Sequence
from pathlib import Path
from typing import Any

import jinja2
from jinja2.environment import TemplateModule
from jinja2.runtime import Context

from sitegen.memo.files import Files
from sitegen.memo.made import Made, made
from sitegen.memo.reads import TEMPLATES, note
from sitegen.memo.watched import Watched

Rendering = Callable[[Context], Iterator[str]]
"""Yields the parts of a rendered template."""


class NotedEnvironment(jinja2.Environment):
    """An environment that notes the templates it is asked for; all of them have its globals and no others."""

    def make_globals(self, d: MutableMapping[str, object] | None) -> MutableMapping[str, object]:
        """Return the globals as they are: Jinja's own chain of mappings is read through for every include."""
        return {**self.globals, **d} if d else self.globals

    def _load_template(self, name: str, globals: MutableMapping[str, Any] | None) -> jinja2.Template:
        note(TEMPLATES, name)
        return super()._load_template(name, globals)


class NotedTemplate(jinja2.Template):
    """A template that is noted whenever it is rendered, whoever holds it.

    What others import from it is made once: whoever imports it has looked at all that it was made from.
    """

    _exported: Made[TemplateModule] | None = None

    @classmethod
    def _from_namespace(
        cls,
        environment: jinja2.Environment,
        namespace: MutableMapping[str, Any],
        globals: MutableMapping[str, Any],
    ) -> jinja2.Template:
        template = super()._from_namespace(environment, namespace, globals)
        template.root_render_func = cls.root_of(template.root_render_func, namespace["name"])
        return template

    @classmethod
    def root_of(cls, root: Rendering, name: str) -> Rendering:
        """Return what renders the template of this name, with what is to happen whenever it is."""

        def noted_root(context: Context) -> Iterator[str]:
            note(TEMPLATES, name)
            return root(context)

        return noted_root

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        if ctx is not None and ctx.globals_keys - self.globals.keys():
            return super()._get_default_module(ctx)
        if self._exported is None:
            self._exported = made(super()._get_default_module)
        return self._exported.used()


NotedEnvironment.template_class = NotedTemplate


class TemplateFiles(jinja2.BaseLoader):
    """The templates in some folders, by their exact names; an earlier folder wins over a later one."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._files = template_files(folders)

    def get_source(self, _: jinja2.Environment, template: str) -> tuple[str, str, None]:
        """Return the text of a template, and its file.

        Raises:
            TemplateNotFound: if there is no template of this name.
        """
        file = self._files.get(template)
        if file is None:
            raise jinja2.TemplateNotFound(template)
        return Path(file).read_text(encoding="utf-8"), file, None

    def list_templates(self) -> list[str]:
        """Return the names of all templates."""
        return list(self._files)


def watched_templates(folders: Sequence[Path], files: Files) -> Watched[bytes]:
    """Return what tells apart the templates in some folders, which is their content."""
    digests = {name: files.digest_at(file) for name, file in template_files(folders).items()}
    return Watched(TEMPLATES, digests, lambda _, digest: digest)


def template_files(folders: Sequence[Path]) -> Mapping[str, str]:
    """Return the file of each template, by name."""
    files = {
        path[len(top) :].replace(os.sep, "/"): path
        for top in (f"{folder}{os.sep}" for folder in reversed(folders))
        for below, _, names in os.walk(top, followlinks=True)
        for path in (os.path.join(below, name) for name in names)  # noqa: PTH118 - hundreds, at each start
    }
    return dict(sorted(files.items()))
