"""Lists that behave as in CommonMark, for Python-Markdown."""

from sitegen.markdown.lists.extension import CommonMarkLists

__all__ = ["CommonMarkLists"]
