"""Whether two manifests are of one build, and if not, what tells the builds apart."""

from collections.abc import Iterator

from sitegen.deployed.difference import Difference, Kind, shown
from sitegen.write.manifest import NAME, Manifest

_SHORT = 12
_PUBLISH = "Publish the folder, or build what is published there."


def other_build(there: Manifest, ours: Manifest, address: str = NAME) -> Iterator[Difference]:
    """Yield what tells of another build in the manifest that stands at an address."""
    if there == ours:
        return
    reasons = tuple(_reasons(there, ours)) or (
        "The site there was built from the same content by the same versions, and came out otherwise: built "
        "on another day, or changed since.",
    )
    for reason in reasons:
        yield Difference(Kind.BUILD, address, reason, _PUBLISH)


def _reasons(there: Manifest, ours: Manifest) -> Iterator[str]:
    if there.content != ours.content:
        other, own = (shown(each.content, _SHORT) or "unknown" for each in (there, ours))
        yield f"The site there was built from other content: {other} there, {own} here."
    if there.generator != ours.generator:
        yield f"The site there was built by {shown(there.generator) or 'something'}, not by {ours.generator}."
    elif there.versions != ours.versions:
        names = sorted(there.versions.keys() | ours.versions.keys())
        other = next(name for name in names if there.versions.get(name) != ours.versions.get(name))
        yield (
            f"The site there was built with {shown(other)} {shown(there.versions.get(other, 'unknown'))}, "
            f"and here it is {ours.versions.get(other, 'unknown')}."
        )
