"""What editors write: pages, sections, registries and collections, loaded and validated."""
