"""A site on a host, beside the folder that was published."""

import asyncio
from collections.abc import Awaitable, Iterator, Sequence
from dataclasses import dataclass

from sitegen.deployed.answer import Answer
from sitegen.deployed.builds import other_build
from sitegen.deployed.checks import Checks
from sitegen.deployed.client import NOT_ASKED, PATIENCE, Client
from sitegen.deployed.difference import Difference, Kind
from sitegen.deployed.expected import NOT_FOUND, Expected
from sitegen.deployed.place import Place
from sitegen.findings import SiteError
from sitegen.write.manifest import NAME, Manifest, manifest_of

_MOST_EXTRA = 1000
"""Files that are asked for because a manifest there names them: what it says is the host's word alone."""
_LITTLE = 64 * 1024
_OK = 200
_PUBLISH = "Publish it with the site: without it nobody can tell what else stands there."


@dataclass(frozen=True, slots=True)
class OnHost:
    """What was found out of a host."""

    differences: tuple[Difference, ...]
    encoding: str
    """How the host compresses the home page for browsers; nothing where it does not."""


def host_differences(place: Place, expected: Expected, patience: float = PATIENCE) -> OnHost:
    """Return how a site on a host differs from what was built.

    Raises:
        SiteError: if the host cannot be reached, the site is made for another path, or it is not whole here.
    """
    if place.prefix != expected.prefix:
        raise SiteError(
            f"The site in {expected.folder} is made for {expected.prefix}/ on its host, and the address "
            f"leads to {place.prefix}/. Set base_url and build again, or ask for the right address."
        )
    expected.require_files()
    return asyncio.run(_ask(place, expected, patience))


async def _ask(place: Place, expected: Expected, patience: float) -> OnHost:
    client = Client(patience)
    home = await client.get(place.whole(f"{place.prefix}/"), _LITTLE, encodings="br, gzip")
    if home.failure:
        raise SiteError(f"{place.whole(place.prefix)}/: {home.failure}")
    checks = Checks(place, expected, client)
    answer = await client.get(place.whole(f"{place.prefix}/{NAME}"), 2 * expected.size(NAME) + _LITTLE)
    there, found = _manifest(answer, f"{place.prefix}/{NAME}")
    if there is not None:
        found += tuple(other_build(there, expected.manifest, f"{place.prefix}/{NAME}"))
    for part in await asyncio.gather(*_all(checks, there)):
        found += tuple(part)
    return OnHost(tuple(_unasked_as_one(found, place)), home.encoding)


def _all(checks: Checks, there: Manifest | None) -> Iterator[Awaitable[Sequence[Difference]]]:
    expected = checks.expected
    for path in expected.asked_for():
        yield checks.file(path)
    for path in expected.manifest.files:
        if path.rpartition("/")[2] == NOT_FOUND:
            yield checks.not_found(path)
    for redirect in expected.redirects:
        yield checks.redirect(redirect)
    more = sorted(there.files.keys() - expected.manifest.files.keys()) if there is not None else ()
    for path in more[:_MOST_EXTRA]:
        if not path.startswith("/") and ".." not in path.split("/"):
            yield checks.left_over(path)


def _manifest(answer: Answer, address: str) -> tuple[Manifest | None, tuple[Difference, ...]]:
    if answer.failure:
        return None, (Difference(Kind.UNKNOWN, address, answer.failure),)
    if answer.status != _OK:
        return None, (Difference(Kind.MISSING, address, "Is not there.", _PUBLISH),)
    try:
        return manifest_of(answer.body), ()
    except ValueError:
        return None, (Difference(Kind.CHANGED, address, "Is not the manifest of a build.", _PUBLISH),)


def _unasked_as_one(found: Sequence[Difference], place: Place) -> Iterator[Difference]:
    """Yield differences, with all that was not asked for as one."""
    unasked = [each for each in found if each.message == NOT_ASKED]
    yield from (each for each in found if each.message != NOT_ASKED)
    if unasked:
        message = f"The host stopped answering: {len(unasked)} addresses were not asked for."
        yield Difference(Kind.UNKNOWN, f"{place.prefix}/", message, "See whether it works, and try again.")
