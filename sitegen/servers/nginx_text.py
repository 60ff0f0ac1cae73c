"""Pieces of nginx's configuration as text."""

from textwrap import indent

from sitegen.findings import SiteError
from sitegen.servers.served_site import ServedSite


def word(text: str) -> str:
    """Return a text or an expression as one word, for places where nginx looks for no variables."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def value(text: str) -> str:
    """Return a text as one word, for places where nginx looks for variables.

    Raises:
        SiteError: if it has a dollar, which begins a variable there and cannot be escaped.
    """
    if "$" in text:
        raise SiteError(f"nginx cannot say {text[:60]!r}: it takes $ for the beginning of a variable.")
    return word(text)


def with_groups(parts: tuple[str | int, ...]) -> str:
    """Return an address as one word, with the groups of the last expression in their places."""
    return f'"{"".join(f"${part}" if isinstance(part, int) else value(part)[1:-1] for part in parts)}"'


def variable(site: ServedSite, name: str) -> str:
    """Return a variable that no other site on this server has."""
    return f"$site_{site.origin.name}_{name}"


def block(head: str, body: str) -> str:
    """Return a block with its body set in."""
    return f"{head} {{\n{indent(body, '    ')}\n}}"


def comment(text: str) -> str:
    """Return a text as a comment."""
    return "\n".join(f"# {line}".rstrip() for line in text.splitlines())
