"""The schema of each format, by the name of its file."""

import json
from pathlib import Path

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import ModelSchema

from sitegen.config import SiteConfig
from sitegen.content.front_matter import FrontMatter
from sitegen.content.kinds import COLLECTIONS, REGISTRIES
from sitegen.field_docs import field_docs
from sitegen.quiz.definition import Definition
from sitegen.schemas.examples import add_examples
from sitegen.schemas.models import models_in
from sitegen.schemas.plain import Schema, plain
from sitegen.schemas.translated import of_translations
from sitegen.validation import KEBAB_ADVICE, KEBAB_CASE, Model
from sitegen.write.disk import write_files

DIALECT = "https://json-schema.org/draft/2020-12/schema"

ENTRIES: dict[str, type[Model]] = {**COLLECTIONS, "quizzes": Definition}
"""What stands in a file of its own, by the name of the folder."""


class _WithDocs(GenerateJsonSchema):
    """Describes the fields of models by their docstrings."""

    def model_schema(self, schema: ModelSchema) -> JsonSchemaValue:
        """Return the schema of a model, each of its fields described."""
        described = super().model_schema(schema)
        model: type[Model] = schema["cls"]
        for name, text in field_docs(model).items():
            described["properties"][name]["description"] = text
        return described


def build_schemas() -> dict[str, str]:
    """Return the text of each schema by file name: those of original files, and of translations."""
    pages = {"site_config": _schema(SiteConfig), "front_matter": _schema(FrontMatter)}
    data = {name: _schema(model) for name, model in ENTRIES.items()}
    data |= {name: _of_registry(name, model) for name, model in REGISTRIES.items()}
    models = {**ENTRIES, **REGISTRIES}
    translated = {
        f"{name}.translation": of_translations(schema, models[name]) for name, schema in data.items()
    }
    schemas = {**pages, **data, **translated}
    return {f"{name}.schema.json": _text(schema) for name, schema in sorted(schemas.items())}


def write_schemas(folder: Path) -> int:
    """Write all schemas to `folder` and return how many there are.

    Raises:
        SiteError: if the folder cannot be written to.
    """
    schemas = build_schemas()
    write_files(folder, {name: text.encode() for name, text in schemas.items()})
    return len(schemas)


def _schema(model: type[Model]) -> Schema:
    schema: Schema = model.model_json_schema(schema_generator=_WithDocs)
    parts = {model.__name__: schema, **schema.get("$defs", {})}
    for name, inner in models_in(model).items():
        add_examples(parts[name], inner)
    return plain(schema)


def _of_registry(name: str, model: type[Model]) -> Schema:
    """Return the schema of a file that maps ids to entries."""
    entry = _schema(model)
    definitions = entry.pop("$defs", {})
    return {
        "description": f"The entries of {name}.yaml, each under its id.",
        "type": "object",
        "propertyNames": {"pattern": f"^{KEBAB_CASE}$", "patternErrorMessage": KEBAB_ADVICE},
        "additionalProperties": {"$ref": f"#/$defs/{model.__name__}"},
        "$defs": {**definitions, model.__name__: entry},
    }


def _text(schema: Schema) -> str:
    return json.dumps({"$schema": DIALECT, **schema}, indent=2, ensure_ascii=False) + "\n"
