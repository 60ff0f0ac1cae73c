"""A new entry of a collection: a file of its own."""

from typing import Literal

from sitegen.skeletons.ground import Begun, Ground, schema_line
from sitegen.skeletons.names import free_name, sound_title
from sitegen.skeletons.render import render_skeleton


def begin_entry(
    ground: Ground, collection: Literal["faqs", "comparisons"], title: str, *, name: str | None
) -> Begun:
    """Return a new entry with one thing of each kind to write.

    Raises:
        SiteError: if the name cannot be used or is taken.
    """
    words = sound_title(title)
    folder = ground.root / "content" / collection
    entry_id = free_name(words, name, lambda each: (folder / f"{each}.yaml").exists())
    path = f"content/{collection}/{entry_id}.yaml"
    schema = schema_line(ground.root, collection, path)
    text = render_skeleton(f"{collection}.yaml", title=words, id=entry_id, schema=schema)
    return Begun(path, text.encode(), entry_id)
