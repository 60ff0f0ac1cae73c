"""What is asked of a host about one address, and how its answer is judged."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sitegen.deployed.answer import Answer
from sitegen.deployed.bodies import decoded, most_of, where_it_differs
from sitegen.deployed.client import Client
from sitegen.deployed.difference import Difference, Kind, shown
from sitegen.deployed.expected import NOT_FOUND, Expected, address_of
from sitegen.deployed.headers import wrong_headers
from sitegen.deployed.kinds_of_files import wrong_types
from sitegen.deployed.place import Place
from sitegen.host_files.redirects_file import Redirect
from sitegen.memo.digests import content_digest
from sitegen.write.versions import PACKING

_OK, _GONE = 200, frozenset((404, 410))
_NOWHERE = "no-page-has-this-address/"
_LITTLE = 1024
"""Bytes that are read of what is not compared."""
_PERMANENT = frozenset((301, 308))
_PUBLISH = "Publish the folder again."
_ON_THE_WAY = f"{_PUBLISH} If it stays so, the host or something before it changes what it sends."
_LET_HOST_SEND = "Have the host send what _headers says: docs/deployment.md tells how each one does."
_ENCODINGS = {"br": ".br", "gzip": ".gz"}


@dataclass(frozen=True, slots=True)
class Checks:
    """The checks of one host, against one published folder."""

    place: Place
    expected: Expected
    client: Client

    async def file(self, path: str) -> Sequence[Difference]:
        """Compare the file at a path with what stands at its address."""
        address = f"{self.place.prefix}/{address_of(path)}"
        most = most_of(self.expected.size(path))
        answer = await self.client.get(self.place.whole(address), most)
        if answer.is_redirect and path.endswith(".html") and self._leads_to(answer, address[: -len(".html")]):
            # Cloudflare Pages takes the ending off, and says so.
            answer = await self.client.get(answer.leads_to, most)
        found = tuple(self._of_answer(path, address, answer, _OK))
        if found or not any(path + ending in self.expected.manifest.files for ending in PACKING):
            return found
        return await self._compressed(path, address, most)

    async def redirect(self, redirect: Redirect) -> Sequence[Difference]:
        """See that an old address leads on; where hosts have no redirects, a page there says where to."""
        page = self.expected.page_at(redirect.alias)
        size = self.expected.size(page) if page else _LITTLE
        answer = await self.client.get(self.place.whole(redirect.alias), most_of(size))
        if answer.failure:
            return (_unknown(redirect.alias, answer),)
        if answer.is_redirect:
            return tuple(self._of_redirect(redirect, answer))
        if answer.status == _OK and page and self._is_file(answer, page):
            return ()
        message = f"Does not lead to {redirect.target}: the host answers with {_status(answer)}."
        hint = "Publish _redirects at the top of what the host serves, with the pages at old addresses."
        return (Difference(Kind.REDIRECT, redirect.alias, message, hint),)

    async def not_found(self, path: str) -> Sequence[Difference]:
        """See what readers get for an address that does not exist, where a page at `path` tells them so."""
        address = f"{self.place.prefix}/{path.removesuffix(NOT_FOUND)}{_NOWHERE}"
        answer = await self.client.get(self.place.whole(address), most_of(self.expected.size(path)))
        if answer.status in _GONE and path != NOT_FOUND and self._is_file(answer, NOT_FOUND):
            return ()  # the host knows but one such page, in one language
        return tuple(self._of_answer(path, address, answer, 404))

    async def left_over(self, path: str) -> Sequence[Difference]:
        """See whether a file is still there that another build has left."""
        address = f"{self.place.prefix}/{address_of(path)}"
        answer = await self.client.get(self.place.whole(address), _LITTLE, method="HEAD")
        if answer.failure:
            return (_unknown(address, answer),)
        if answer.status != _OK:
            return ()
        message = "Is there, and is not part of the site."
        return (
            Difference(
                Kind.EXTRA, address, message, "Remove it from the host: readers may still come to it."
            ),
        )

    async def _compressed(self, path: str, address: str, most: int) -> Sequence[Difference]:
        """See that the compressed copy of a file is one of the same file."""
        answer = await self.client.get(self.place.whole(address), most, encodings="br, gzip")
        if answer.failure:
            return (_unknown(address, answer),)
        copy = self.expected.manifest.files.get(path + _ENCODINGS.get(answer.encoding, ""))
        if answer.status != _OK or content_digest(answer.body).hex() == copy or self._is_file(answer, path):
            return ()
        message = (
            f"Browsers that take {shown(answer.encoding) or 'compressed files'} get something else than it."
        )
        return (
            Difference(
                Kind.CHANGED, address, message, "Publish the compressed copies together with the files."
            ),
        )

    def _of_answer(self, path: str, address: str, answer: Answer, status: int) -> Iterator[Difference]:
        if answer.failure:
            yield _unknown(address, answer)
        elif answer.status in _GONE and status == _OK:
            yield Difference(Kind.MISSING, address, "Is not there.", _PUBLISH)
        elif answer.status != status:
            yield self._of_status(address, answer, status)
        else:
            if not self._is_file(answer, path):
                yield self._of_body(path, address, answer)
            for message in wrong_types(path, answer.headers.get("content-type", "")):
                yield Difference(
                    Kind.HEADER, address, message, "Tell the host what files of this ending are."
                )
            for message in wrong_headers(self.expected.rules, address, answer.headers):
                yield Difference(Kind.HEADER, address, message, _LET_HOST_SEND)

    def _of_status(self, address: str, answer: Answer, status: int) -> Difference:
        if status != _OK:
            message = (
                f"No page has this address, and the host answers with {_status(answer)}, not with {status}."
            )
            return Difference(
                Kind.CHANGED, address, message, f"Have it send {NOT_FOUND} there, with status {status}."
            )
        return Difference(Kind.CHANGED, address, f"The host answers with {_status(answer)}.", _ON_THE_WAY)

    def _of_body(self, path: str, address: str, answer: Answer) -> Difference:
        found = decoded(answer, most_of(self.expected.size(path)))
        if found is None:
            message = f"Comes compressed as {shown(answer.encoding)}, though nobody asked for that."
            return Difference(
                Kind.CHANGED, address, message, "Have the host send it as it is to whoever asks for that."
            )
        where = where_it_differs(found, self.expected.data(path))
        return Difference(Kind.CHANGED, address, f"Is not what was built. {where}".strip(), _ON_THE_WAY)

    def _of_redirect(self, redirect: Redirect, answer: Answer) -> Iterator[Difference]:
        if self.expected.page_at(f"{redirect.alias}/") and self._leads_to(answer, f"{redirect.alias}/"):
            return  # to the address with its slash, which is asked for by itself
        if not self._leads_to(answer, redirect.target):
            there = shown(self.place.path_of(answer.leads_to)) or "nowhere"
            message = f"Leads to {there}, not to {redirect.target}."
            yield Difference(Kind.REDIRECT, redirect.alias, message, _PUBLISH)
        elif (answer.status in _PERMANENT) != (redirect.status in _PERMANENT):
            message = f"Leads on with status {answer.status}, not {redirect.status}."
            yield Difference(
                Kind.REDIRECT, redirect.alias, message, "Have the host send the status in _redirects."
            )

    def _leads_to(self, answer: Answer, target: str) -> bool:
        wanted = self.place.whole(target) if target.startswith("/") else target
        return answer.leads_to in {wanted, self.place.host + target}

    def _is_file(self, answer: Answer, path: str) -> bool:
        body = decoded(answer, most_of(self.expected.size(path)))
        digest = self.expected.manifest.files.get(path)
        return not answer.is_cut and body is not None and content_digest(body).hex() == digest


def _unknown(address: str, answer: Answer) -> Difference:
    return Difference(Kind.UNKNOWN, address, answer.failure)


def _status(answer: Answer) -> str:
    return f"status {answer.status}" + (
        f", which leads to {shown(answer.leads_to)}" if answer.leads_to else ""
    )
