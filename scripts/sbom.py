"""Write the software bill of materials: `python -m scripts.sbom FILE`.

It names what the program runs with, by requirements.lock, and what of others is inside it, in the form of
CycloneDX. The same repository gives the same bytes: the moment comes from SOURCE_DATE_EPOCH, or is left out.
"""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from uuid import NAMESPACE_OID, UUID, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL

from scripts.locked import OURSELVES, RUN_TIME, Locked, licence_of, read_lock
from scripts.vendored import VENDORED, Vendored
from sitegen import __version__

FORM = SchemaVersion.V1_6
_LICENCES = LicenseFactory()


def main(file: str) -> None:
    """Write the bill into a file, and say so."""
    moment = os.environ.get("SOURCE_DATE_EPOCH")
    text = bill_of_materials(datetime.fromtimestamp(int(moment), UTC) if moment else None)
    Path(file).write_text(text, encoding="utf-8")
    print(f"What sitegen {__version__} is made of is in {file}.")


def bill_of_materials(moment: datetime | None) -> str:
    """Return the bill as JSON; a `moment` says when it was made."""
    locked = read_lock(RUN_TIME)
    parts = {each.name: _library(each) for each in locked}
    carried = [_carried(each) for each in VENDORED]
    program = Component(
        name=OURSELVES,
        version=__version__,
        type=ComponentType.APPLICATION,
        bom_ref=f"{OURSELVES}@{__version__}",
    )
    bill = Bom(components=[*parts.values(), *carried], metadata=BomMetaData(component=program))
    for name, part in {OURSELVES: program, **parts}.items():
        bill.register_dependency(part, [parts[each.name] for each in locked if name in each.wanted_by])
    bill.register_dependency(
        program, [*(parts[each.name] for each in locked if OURSELVES in each.wanted_by), *carried]
    )
    return _written(bill, moment)


def _library(locked: Locked) -> Component:
    """Return a library; its hashes are those of all files that the lock lets pip choose from."""
    address = PackageURL("pypi", name=locked.name, version=locked.version)
    return Component(
        name=locked.name,
        version=locked.version,
        bom_ref=str(address),
        purl=address,
        licenses=[_LICENCES.make_from_string(licence_of(locked.name))],
        hashes=[_hash(digest) for digest in locked.hashes],
    )


def _carried(vendored: Vendored) -> Component:
    """Return what is in this repository, with its files."""
    files = [
        Component(name=path, type=ComponentType.FILE, bom_ref=path, hashes=[_hash(digest)])
        for path, digest in vendored.files.items()
    ]
    return Component(
        name=vendored.name,
        version=vendored.version,
        bom_ref=vendored.package,
        purl=PackageURL.from_string(vendored.package),
        publisher=vendored.by,
        licenses=[_LICENCES.make_from_string(vendored.licence)],
        components=files,
    )


def _hash(digest: str) -> HashType:
    return HashType(alg=HashAlgorithm.SHA_256, content=digest)


def _written(bill: Bom, moment: datetime | None) -> str:
    """Return the bill as text, under a number that follows from what it says."""
    bill.serial_number = UUID(int=0)
    bill.metadata.timestamp = moment  # type: ignore[assignment] # which is left out where there is none
    said = make_outputter(bill, OutputFormat.JSON, FORM).output_as_string(indent=2)
    bill.serial_number = uuid5(NAMESPACE_OID, said)
    return make_outputter(bill, OutputFormat.JSON, FORM).output_as_string(indent=2) + "\n"


if __name__ == "__main__":
    main(*sys.argv[1:])
