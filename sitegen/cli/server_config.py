"""The command that writes a web server's configuration for a published folder."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypedDict, Unpack

import click

from sitegen.cli.options import site_option
from sitegen.cli.terminal import say, stop_where_it_cannot_start
from sitegen.config import load_config
from sitegen.findings import Findings, SiteError
from sitegen.folders import CONFIG
from sitegen.servers.caddy import caddy_config
from sitegen.servers.nginx import nginx_config
from sitegen.servers.served_site import ServedSite, Wishes, read_served_site
from sitegen.servers.sorted_redirects import SortedRedirects, sorted_redirects
from sitegen.servers.spoken_headers import SpokenHeaders, spoken_headers

_SERVERS: Mapping[str, Callable[[ServedSite, SortedRedirects, SpokenHeaders, Wishes], str]] = {
    "nginx": nginx_config,
    "caddy": caddy_config,
}
_LISTEN = re.compile(r"(([0-9.]+|\[[0-9a-fA-F:.]+\]|localhost):)?[0-9]{1,5}")


class _Options(TypedDict):
    """What can be said of the server, by the names of the options."""

    base_url: str | None
    on_server: str | None
    listen: str | None
    certificate: tuple[str, str] | None
    brotli: bool
    access_log: str | None


def _checked_listen(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    if value is not None and _LISTEN.fullmatch(value) is None:
        raise click.BadParameter("It looks like 8080 or 127.0.0.1:8080.")
    return value


_listen_option = click.option(
    "--listen",
    metavar="[ADDRESS:]PORT",
    callback=_checked_listen,
    help="Speak plain HTTP there, behind a server that speaks TLS.",
)
_certificate_option = click.option(
    "--certificate",
    nargs=2,
    metavar="CHAIN KEY",
    help="Have nginx speak TLS with these two files. Caddy gets a certificate by itself.",
)


@click.command("server-config")
@click.argument("server", type=click.Choice(tuple(_SERVERS)))
@click.argument("folder", required=False, type=click.Path(file_okay=False, path_type=Path))
@site_option
@click.option(
    "--base-url", metavar="URL", help="Where readers find the site, if not where site_config.yaml says."
)
@click.option(
    "--on-server", metavar="PATH", help="Where the folder stands on the server, if not where it stands here."
)
@_listen_option
@_certificate_option
@click.option("--brotli", is_flag=True, help="Have nginx send brotli too, for which it needs a module.")
@click.option("--access-log", metavar="FILE", help="Log each request there, without a word of who asked.")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="The file to write it into.")
def server_config(
    *, server: str, folder: Path | None, root: Path, output: Path | None, **options: Unpack[_Options]
) -> None:
    """Print a configuration of nginx or Caddy for a published FOLDER; for _site if none is named."""
    published = folder or root / "_site"
    with stop_where_it_cannot_start(findings := Findings()):
        base_url = options["base_url"] or load_config(root / CONFIG, findings).base_url
        on_server = options["on_server"] or str(published.resolve())
        site = read_served_site(published, base_url, on_server)
        redirects = sorted_redirects(site.redirects)
        headers = spoken_headers(site.headers, site.origin.prefix)
        text = _SERVERS[server](site, redirects, headers, _wishes(options))
        _write(text, output)
    _say_what_is_missing(site, redirects)


def _wishes(options: _Options) -> Wishes:
    return Wishes(options["listen"], options["certificate"], options["brotli"], options["access_log"])


def _write(text: str, output: Path | None) -> None:
    if output is None:
        click.echo(text, nl=False)
        return
    try:
        output.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise SiteError(f"{output} cannot be written: {error.strerror}.") from error


def _say_what_is_missing(site: ServedSite, redirects: SortedRedirects) -> None:
    if not site.has_copies:
        say("The folder has no compressed copies, which travel faster: `build.py build --compress`.")
    for each in redirects.left_out:
        line = f"{each.alias} {each.target} {each.status}"
        say(f"This line of _redirects is left out, for a server cannot follow it: {line}")
