"""What a program for editing is given beside a site's content: schemas, settings and snippets.

The settings are those of Visual Studio Code. Its extension for YAML reads the schemas.
"""

import json

from sitegen.content.kinds import REGISTRIES
from sitegen.markdown.shortcodes.signature import load_signatures
from sitegen.schemas.build import ENTRIES, build_schemas
from sitegen.snippets import build_snippets
from sitegen.templating import create_tool_environment

MARK = '// Written by "build.py editor"'
"""What files in `.vscode/` begin with; one that does not is somebody else's."""
_HEAD = f"{MARK}, which replaces it. Keep what is your own in your user settings.\n"


def editor_files() -> dict[str, bytes]:
    """Return each file by its path below the site's folder."""
    snippets = build_snippets(load_signatures(create_tool_environment()))
    texts = {
        **{f"schemas/{name}": text for name, text in build_schemas().items()},
        ".vscode/extensions.json": _marked({"recommendations": ["redhat.vscode-yaml"]}),
        ".vscode/settings.json": _marked(_settings()),
        ".vscode/sitegen.code-snippets": _marked(snippets),
    }
    return {path: text.encode() for path, text in texts.items()}


def _settings() -> dict[str, object]:
    return {
        "files.encoding": "utf8",
        "files.eol": "\n",
        "files.insertFinalNewline": True,
        "yaml.schemaStore.enable": False,
        "yaml.schemas": {f"schemas/{name}.schema.json": globs for name, globs in _globs().items()},
        "[markdown]": {
            "editor.quickSuggestions": {"other": "on", "comments": "off", "strings": "off"},
            "editor.wordBasedSuggestions": "off",
        },
    }


def _globs() -> dict[str, list[str]]:
    """Return for each schema which files it is for; a later pattern that begins with ! takes files out."""
    globs = {"site_config": ["site_config.yaml"], "front_matter": ["content/**/*.md"]}
    for name in REGISTRIES:
        globs[name] = [f"content/{name}.yaml"]
        globs[f"{name}.translation"] = [f"content/{name}.*.yaml"]
    for name in ENTRIES:
        globs[name] = [f"content/{name}/*.yaml", f"!content/{name}/*.*.yaml"]
        globs[f"{name}.translation"] = [f"content/{name}/*.*.yaml"]
    return globs


def _marked(value: object) -> str:
    return _HEAD + json.dumps(value, indent=2, ensure_ascii=False) + "\n"
