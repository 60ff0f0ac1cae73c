"""Which addresses nginx answers with what: redirects, what is hidden, and the files."""

from collections.abc import Iterator

from sitegen.servers.nginx_text import block, comment, value, variable, with_groups, word
from sitegen.servers.patterns import url_text
from sitegen.servers.served_site import UNSERVED, ServedSite
from sitegen.servers.sorted_redirects import FixedRedirect, SortedRedirects, WildRedirect

_HIDDEN = "Nothing whose name begins with a dot, save what standards put into /.well-known/."
_UNSERVED = "What other hosts read, and none sends."
_ELSEWHERE = "The site, and nothing beside it."
_DOT = r"/\.(?!well-known/)"
_NOTHING = "return 404;"


def location_blocks(site: ServedSite, redirects: SortedRedirects) -> Iterator[str]:
    """Yield the locations, and before them what is shown where nothing is.

    nginx takes one exact address before all expressions, and of those the first.
    """
    if site.not_found:
        page = variable(site, "not_found")
        yield f"error_page 404 {page};\n# A folder without a page of its own.\nerror_page 403 =404 {page};"
    taken = {each.path for each in redirects.fixed}
    yield "\n".join(_fixed(each) for each in redirects.fixed)
    hidden = [f"{site.origin.prefix}/{name}" for name in UNSERVED]
    exact = (block(f"location = {word(path)}", _NOTHING) for path in hidden if path not in taken)
    yield "\n".join((comment(_UNSERVED), *exact))
    yield f"{comment(_HIDDEN)}\n{block(f'location ~ {word(_DOT)}', _NOTHING)}"
    yield "\n".join(_wild(each) for each in redirects.wild)
    yield _files(site, taken)


def _fixed(redirect: FixedRedirect) -> str:
    return block(f"location = {word(redirect.path)}", f"return {redirect.status} {value(redirect.target)};")


def _wild(redirect: WildRedirect) -> str:
    """Return a location that takes parts of the address as it was asked for: decoded, they could be more."""
    target = with_groups(redirect.target)
    leads_on = block(f"if ($request_uri ~ {word(redirect.asked)})", f"return {redirect.status} {target};")
    return block(f"location ~ {word(redirect.decoded)}", f"{leads_on}\n{_NOTHING}")


def _files(site: ServedSite, taken: set[str]) -> str:
    prefix = site.origin.prefix
    if not prefix:
        return f"root {word(site.folder)};"
    home = block(f"location = {word(prefix)}", f"return 301 {value(url_text(f'{prefix}/'))};")
    blocks = (
        "" if prefix in taken else home,
        block(f"location {word(prefix + '/')}", f"alias {word(site.folder.rstrip('/') + '/')};"),
        block("location /", _NOTHING),
    )
    return "\n".join((comment(_ELSEWHERE), *(each for each in blocks if each)))
