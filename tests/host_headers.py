"""`_headers` as the two hosts read it that know the file."""

from collections.abc import Callable

from sitegen.host_files.headers_file import headers_for, matching_rules, read_headers

Headers = dict[str, str]
Read = Callable[[str, str], Headers]


def as_cloudflare(text: str, path: str) -> Headers:
    """Return the headers of a response: of one name, all values, joined by commas."""
    return headers_for(read_headers(text), path)


def as_netlify(text: str, path: str) -> Headers:
    """Return the headers of a response: of one name, the value of the last rule."""
    return {name: value for rule in matching_rules(read_headers(text), path) for name, value in rule.headers}


def policies(headers: Headers) -> list[str]:
    """Return the policies that a browser holds all at once."""
    return headers["Content-Security-Policy"].split(", ")
