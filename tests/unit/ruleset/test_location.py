from __future__ import annotations

from pathlib import Path

from flaskcompat.ruleset.location import rule_files, rules_folder, witness_folder


def test_the_folders_of_a_checkout() -> None:
    assert (Path(rules_folder()) / "schema.json").is_file()
    assert (Path(witness_folder()) / "FLC110" / "bad").is_dir()


def test_rule_files_are_yaml_files_at_any_depth_in_stable_order(tmp_path: Path) -> None:
    for name in ("b/z.yml", "b/a.yaml", "a/deep/x.yaml", "top.yaml", "notes.txt", "b/a.yaml.bak"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    found = [Path(path).relative_to(tmp_path).as_posix() for path in rule_files(str(tmp_path))]
    assert found == ["top.yaml", "a/deep/x.yaml", "b/a.yaml", "b/z.yml"]


def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "round").symlink_to(tmp_path / "rules")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "x.yaml").touch()
    (tmp_path / "rules" / "out").symlink_to(tmp_path / "elsewhere")
    assert rule_files(str(tmp_path / "rules")) == []


def test_a_folder_that_is_not_there_holds_no_rules(tmp_path: Path) -> None:
    assert rule_files(str(tmp_path / "nowhere")) == []
