from pathlib import Path

import pytest

from sitegen.assets.asset import Assets
from sitegen.assets.load import load_assets
from sitegen.findings import Findings, SiteError


def load(*folders: tuple[Path, dict[str, str]]) -> tuple[Assets, list[str]]:
    for folder, files in folders:
        for name, text in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text)
    findings = Findings()
    assets = load_assets([folder for folder, _ in folders], [], findings)
    return assets, [f"{f.place.path}:{f.place.line}:{f.place.column} {f.rule}" for f in findings.graded({})]


def test_a_style_sheet_holds_all_that_it_imports_and_its_parts_are_not_published(tmp_path: Path) -> None:
    files = {
        "css/site.css": '@import "settings.css";\n@import "components/callout.css";\nbody { margin: 0 }\n',
        "css/settings.css": ":root { --ink: #111 }\n",
        "css/components/callout.css": ".g-callout { color: var(--ink) }\n",
    }

    assets, found = load((tmp_path, files))

    assert found == []
    assert {name: asset.data for name, asset in assets.by_name.items()} == {
        "css/site.css": b":root{--ink:#111}.g-callout{color:var(--ink)}body{margin:0}"
    }


def test_the_name_changes_with_the_content(tmp_path: Path) -> None:
    before, _ = load((tmp_path, {"css/site.css": "a{color:red}"}))
    after, _ = load((tmp_path, {"css/site.css": "a{color:blue}"}))

    assert before.url("css/site.css") != after.url("css/site.css")
    assert before.url("css/site.css").startswith("/assets/css/site.")


def test_a_module_imports_others_by_their_published_names(tmp_path: Path) -> None:
    files = {
        "js/quiz/page.mjs": 'import { level } from "./engine.mjs";\nimport "../shared.mjs";\nlevel();\n',
        "js/quiz/engine.mjs": "/** Doc. */\nexport const level = () => 1;\n",
        "js/shared.mjs": "export {};\n",
    }

    assets, found = load((tmp_path, files))

    engine = assets.url("js/quiz/engine.mjs").rpartition("/")[2]
    shared = assets.url("js/shared.mjs").rpartition("/")[2]
    assert found == []
    assert assets.by_name["js/quiz/page.mjs"].data.decode() == (
        f'import{{level}}from"./{engine}";import"../{shared}";level();'
    )


def test_a_sites_own_part_wins_over_the_default_one(tmp_path: Path) -> None:
    default = {"css/site.css": '@import "brand.css";', "css/brand.css": "a{color:red}"}

    assets, _ = load((tmp_path / "own", {"css/brand.css": "a{color:blue}"}), (tmp_path / "default", default))

    assert assets.by_name["css/site.css"].data == b"a{color:blue}"


def test_an_import_that_is_not_there_is_found_at_its_line(tmp_path: Path) -> None:
    _, found = load(
        (tmp_path, {"css/site.css": 'a{}\n@import "gone.css";', "js/a.mjs": 'import "./gone.mjs";'})
    )

    assert found == ["assets/css/site.css:2:1 asset/missing", "assets/js/a.mjs:1:9 asset/missing"]


def test_files_that_import_each_other_are_found(tmp_path: Path) -> None:
    files = {"js/a.mjs": 'import "./b.mjs";', "js/b.mjs": 'import "./a.mjs";'}

    _, found = load((tmp_path, files))

    assert found == ["assets/js/b.mjs:1:9 asset/cycle"]


def test_a_name_that_no_asset_has_is_answered_with_the_nearest(tmp_path: Path) -> None:
    assets, _ = load((tmp_path, {"css/site.css": "a{}"}))

    with pytest.raises(SiteError, match=r'"css/sit\.css" is not in assets/\. Did you mean "css/site\.css"\?'):
        assets.url("css/sit.css")
