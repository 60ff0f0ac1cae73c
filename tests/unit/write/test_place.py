"""A site is not written among what it is made from, nor where something else stands."""

import os
from pathlib import Path

import pytest

from sitegen.findings import SiteError
from sitegen.write.place import require_place
from tests.publishing import NOBODY, contents, in_a_process, let_others_in, publish_to, site

SITE = site(home="Welcome")


@pytest.mark.parametrize(
    ("output", "words"),
    [
        ("site", "holds the site's own folder"),
        (".", "holds the site's own folder"),
        ("/", "holds the site's own folder"),
        ("site/content", "is in content/"),
        ("site/content/public", "is in content/"),
        ("site/../site/templates/x", "is in templates/"),
        ("site/assets", "is in assets/"),
        ("site/static/x", "is in static/"),
        ("site/.sitegen", r"is in \.sitegen/"),
        ("site/site_config.yaml", "is a file; the site needs a folder"),
        ("site/site_config.yaml/public", r"site_config\.yaml is a file, and .* would have to be in it"),
        ("link-to-content", "is in content/"),
        ("link-to-nowhere", "is a link that leads nowhere"),
    ],
)
def test_no_site_is_written_there(tmp_path: Path, output: str, words: str) -> None:
    root = tmp_path / "site"
    (root / "content").mkdir(parents=True)
    (root / "site_config.yaml").write_text("title: T\n", encoding="utf-8")
    (tmp_path / "link-to-content").symlink_to(root / "content")
    (tmp_path / "link-to-nowhere").symlink_to(tmp_path / "nowhere")

    with pytest.raises(SiteError, match=words):
        require_place(root, tmp_path / output)


@pytest.mark.parametrize("output", ["site/_site", "site/public/de", "elsewhere", "site-2", "site/content-2"])
def test_everywhere_else_it_is(tmp_path: Path, output: str) -> None:
    (tmp_path / "site" / "content").mkdir(parents=True)

    require_place(tmp_path / "site", tmp_path / output)


def test_a_link_to_a_folder_stays_and_the_folder_is_published(tmp_path: Path) -> None:
    (tmp_path / "www").mkdir()
    link = tmp_path / "_site"
    link.symlink_to("www")

    published = publish_to(link, SITE)

    assert published.in_one_step
    assert link.is_symlink()
    assert "home/index.html" in contents(tmp_path / "www")


@pytest.mark.parametrize(
    ("path", "is_link", "words"),
    [
        ("home", False, "_site/home is a file, and the site needs a folder there"),
        ("home", True, "_site/home is a link, and the site needs a folder there"),
        ("home/index.html", False, "_site/home/index.html was not written by this program"),
        ("home/index.html", True, "_site/home/index.html was not written by this program"),
        ("home/index.html/mine", False, "_site/home/index.html is a folder, and the site needs a file there"),
    ],
)
def test_what_is_not_ours_is_in_the_way_until_it_may_go(
    tmp_path: Path, path: str, is_link: bool, words: str
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "index.html").write_text("mine", encoding="utf-8")
    mine = tmp_path / "_site" / path
    mine.parent.mkdir(parents=True)
    if is_link:
        mine.symlink_to(elsewhere if path == "home" else elsewhere / "index.html")
    else:
        mine.write_text("mine", encoding="utf-8")

    with pytest.raises(SiteError, match=words):
        publish_to(tmp_path / "_site", SITE)
    assert mine.read_text(encoding="utf-8") == "mine" if not mine.is_dir() else mine.is_symlink()

    publish_to(tmp_path / "_site", SITE, spares_foreign=False)
    assert contents(tmp_path / "_site").keys() == {file.path for file in SITE} | {"build-manifest.json"}
    assert contents(elsewhere) == {"index.html": "mine"}


def test_what_is_not_ours_goes_only_where_it_may(tmp_path: Path) -> None:
    publish_to(tmp_path, SITE)
    (tmp_path / "CNAME").write_text("example.org", encoding="utf-8")
    (tmp_path / "empty").mkdir()

    assert publish_to(tmp_path, SITE).plan.spared == ("CNAME", "empty")
    assert publish_to(tmp_path, SITE, spares_foreign=False).plan.dropped == ("CNAME", "empty")
    assert contents(tmp_path).keys() == {file.path for file in SITE} | {"build-manifest.json"}


def test_a_read_only_folder_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "_site"
    publish_to(folder, SITE)
    before = contents(folder)
    let_others_in(folder)
    folder.chmod(0o555)

    def publish() -> None:
        with pytest.raises(SiteError, match="_site is read-only"):
            publish_to(folder, site(home="Other"))

    assert in_a_process(publish, as_user=NOBODY if os.geteuid() == 0 else None) == 0
    assert contents(folder) == before


def test_folders_stay_open_to_those_they_were_open_to(tmp_path: Path) -> None:
    folder = tmp_path / "_site"
    publish_to(folder, SITE)
    folder.chmod(0o2775)
    (folder / "home").chmod(0o711)

    publish_to(folder, site(home="Other"))

    modes = [path.stat().st_mode & 0o7777 for path in (folder, folder / "home")]
    assert modes == [0o2775, 0o711]
