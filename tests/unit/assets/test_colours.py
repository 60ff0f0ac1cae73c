from sitegen.assets.asset import Asset, Assets, assets_of
from sitegen.assets.colours import colours_of

SHEET = """\
:root {
  color-scheme: light dark;
  --g-paper: #fbf8f1; /* not: --g-ink: #fff; */
  --g-ink: #24211c;
  --g-on-accent: #fff;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --g-paper: #1b1916;
  }
}
.g-part { --g-ink: #999; }
@media print {
  @page { @bottom-center { margin: 0; } }
}
:root { --g-ink: #000; --g-focus: Canvas }
"""


def assets_with(source: str) -> Assets:
    sheet = Asset("css/site.css", "/assets/css/site.1.css", b"", source)
    return assets_of({"css/site.css": sheet}, ())


def test_colours_are_those_of_a_light_screen_and_the_last_one_counts() -> None:
    assert colours_of(assets_with(SHEET)) == {
        "--g-paper": "#fbf8f1",
        "--g-ink": "#000",
        "--g-on-accent": "#fff",
    }


def test_a_site_without_style_has_no_colours() -> None:
    assert colours_of(assets_of({}, ())) == {}
