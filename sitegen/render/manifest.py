"""The web manifest: what a phone calls the site, and its icon, where somebody puts it on the home screen.

It says `browser`, so that the site opens as a bookmark does. As an app of its own it would stand in the list
of apps and among the windows last used, on a device that others may look at.
"""

import json

from sitegen.assets.asset import Assets
from sitegen.assets.colours import colours_of
from sitegen.findings import Place
from sitegen.graph.site import Site
from sitegen.render.output import OutputFile
from sitegen.render.pictures import DRAWING

NAME = "manifest.webmanifest"


def render_manifest(site: Site, assets: Assets) -> OutputFile:
    """Return the manifest of the site in its original language."""
    config, paper = site.config, colours_of(assets).get("--g-paper", "#fff")
    icons = (
        {"src": DRAWING, "type": "image/svg+xml", "sizes": "any"},
        {"src": "icon-512.png", "type": "image/png", "sizes": "512x512"},
    )
    manifest = {
        "name": config.title,
        "short_name": config.title,
        "lang": config.language,
        "start_url": f"{config.prefix}/",
        "display": "browser",
        "background_color": paper,
        "theme_color": paper,
        "icons": icons,
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=1)
    return OutputFile(NAME, text.encode(), Place("site_config.yaml"))
