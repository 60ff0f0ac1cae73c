"""Write a site to measure on: `python -m bench.corpus FOLDER 1000 --for hugo`."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from bench.own_site import write_own_site
from bench.peers.eleventy import write_eleventy_site
from bench.peers.hugo import write_hugo_site
from bench.peers.mkdocs import write_mkdocs_site
from bench.peers.pelican import write_pelican_site

_WRITERS: dict[str, Callable[[Path, int], None]] = {
    "hugo": write_hugo_site,
    "pelican": write_pelican_site,
    "mkdocs": write_mkdocs_site,
    "eleventy": write_eleventy_site,
}


def main(arguments: Sequence[str]) -> None:
    """Write the site that is asked for."""
    parser = argparse.ArgumentParser(prog="python -m bench.corpus", description="Write a site to measure on.")
    parser.add_argument("folder", type=Path, help="must not be there yet")
    parser.add_argument("size", type=int, help="how many articles")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--search", action="store_true", help="with a search page")
    which.add_argument("--for", dest="peer", choices=_WRITERS, help="for another tool than this project")
    options = parser.parse_args(arguments)
    if options.folder.exists():
        parser.error(f"{options.folder} is there already.")
    if options.peer:
        _WRITERS[options.peer](options.folder, options.size)
    else:
        write_own_site(options.folder, options.size, search=options.search)


if __name__ == "__main__":
    main(sys.argv[1:])
