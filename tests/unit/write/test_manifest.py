"""The manifest: the text that Python's own indenting encoder would give."""

import json

from sitegen import __version__
from sitegen.findings import Place
from sitegen.render.output import OutputFile
from sitegen.write.manifest import manifest_file


def test_the_manifest_is_json_with_a_line_a_file() -> None:
    files = [
        OutputFile(name, name.encode(), Place(name)) for name in ("z.html", 'ä/"b".html', "a/index.html")
    ]
    digests = {file.path: file.digest.hex() for file in files}
    content = {"generator": f"sitegen {__version__}", "files": dict(sorted(digests.items()))}

    assert manifest_file(files).data.decode() == json.dumps(content, indent=1) + "\n"
