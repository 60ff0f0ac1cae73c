"""Measure this project beside its peers: `python -m bench.run --sizes 100 1000 --rounds 3`.

Sites, peers and caches go below `.bench/`, sites in memory below `/dev/shm`. `--write` puts the figures into
docs/performance.md.
"""

import argparse
import sys
from collections.abc import Sequence

from bench.install import MissingToolError
from bench.own_site import ROOT
from bench.report import make_report, write_report
from bench.session import Medium, measure_session
from bench.tool import Tool
from bench.tools import PEERS, own_tool

DOCUMENT = ROOT / "docs" / "performance.md"


def main(arguments: Sequence[str]) -> None:
    """Install the peers, measure, and print the report."""
    options = _options(arguments)
    tools, missing = _find(options.peers)
    sessions = [
        measure_session(tools, size, Medium(medium), options.rounds)
        for size in options.sizes
        for medium in options.media
    ]
    report = make_report(" ".join(["python -m bench.run", *arguments]), tools, missing, sessions)
    print(report)
    if options.write:
        write_report(report, DOCUMENT)


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m bench.run", description="Measure this project and its peers."
    )
    parser.add_argument("--sizes", nargs="+", type=int, default=[100, 1000], help="how many articles")
    parser.add_argument("--peers", nargs="*", choices=PEERS, default=[*PEERS], help="which others")
    parser.add_argument(
        "--media", nargs="+", choices=[medium.value for medium in Medium], default=["tmpfs", "disk"]
    )
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--write", action="store_true", help="write the figures into docs/performance.md")
    return parser.parse_args(arguments)


def _find(peers: Sequence[str]) -> tuple[list[Tool], dict[str, str]]:
    tools, missing = [own_tool()], {}
    for peer in peers:
        try:
            tools.append(PEERS[peer]())
        except MissingToolError as error:
            missing[peer] = str(error)
    return tools, missing


if __name__ == "__main__":
    main(sys.argv[1:])
