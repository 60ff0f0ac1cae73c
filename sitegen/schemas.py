"""JSON Schemas of every format, made from the models that validate it."""

import json
from pathlib import Path

from sitegen.config import SiteConfig
from sitegen.content.front_matter import FrontMatter
from sitegen.content.kinds import COLLECTIONS, REGISTRIES
from sitegen.quiz.definition import Definition
from sitegen.validation import KEBAB_CASE, Model
from sitegen.write.disk import write_files

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def build_schemas() -> dict[str, str]:
    """Return the text of each schema by file name."""
    models: dict[str, type[Model]] = {
        "site_config": SiteConfig,
        "front_matter": FrontMatter,
        "quizzes": Definition,
        **COLLECTIONS,
    }
    schemas = {name: model.model_json_schema() for name, model in models.items()}
    schemas |= {name: _registry(model) for name, model in REGISTRIES.items()}
    return {f"{name}.schema.json": _text(schema) for name, schema in sorted(schemas.items())}


def _text(schema: dict[str, object]) -> str:
    _close(schema)
    return json.dumps({"$schema": DIALECT, **schema}, indent=2, ensure_ascii=False) + "\n"


def _close(schema: object) -> None:
    """Refuse keys that are no ids: pydantic says which keys may be there, but not that no others may."""
    if isinstance(schema, dict):
        if "patternProperties" in schema:
            schema["additionalProperties"] = False
        for part in schema.values():
            _close(part)
    elif isinstance(schema, list):
        for part in schema:
            _close(part)


def _registry(model: type[Model]) -> dict[str, object]:
    """Return the schema of a file that maps ids to entries."""
    entry = model.model_json_schema()
    definitions = entry.pop("$defs", {})
    return {
        "type": "object",
        "propertyNames": {"pattern": f"^{KEBAB_CASE}$"},
        "additionalProperties": {"$ref": f"#/$defs/{model.__name__}"},
        "$defs": {**definitions, model.__name__: entry},
    }


def write_schemas(folder: Path) -> int:
    """Write all schemas to `folder` and return how many there are.

    Raises:
        SiteError: if the folder cannot be written to.
    """
    schemas = build_schemas()
    write_files(folder, {name: text.encode() for name, text in schemas.items()})
    return len(schemas)
