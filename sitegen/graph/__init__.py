"""The site as a whole: pages, sections, registries and bodies joined."""
