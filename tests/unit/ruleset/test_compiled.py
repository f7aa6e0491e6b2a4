from __future__ import annotations

import json
from pathlib import Path

import pytest

from flaskcompat.ruleset import compiled
from flaskcompat.ruleset.location import rules_folder


def test_the_compiled_file_holds_the_same_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "_compiled.json"
    monkeypatch.setattr(compiled, "COMPILED", str(target))
    from_yaml = compiled.load_folder(rules_folder())
    assert compiled.compile_rules(str(target)) == len(from_yaml)
    assert compiled.shipped_rules() == from_yaml


def test_a_compiled_file_of_other_rule_files_is_not_used_in_a_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "_compiled.json"
    compiled.compile_rules(str(target))
    document = json.loads(target.read_text("utf-8"))
    document["state"][0][1] += 1
    document["rules"] = []
    target.write_text(json.dumps(document))
    monkeypatch.setattr(compiled, "COMPILED", str(target))
    assert compiled.shipped_rules()


@pytest.mark.parametrize("text", ["", "{", "[]"])
def test_a_broken_compiled_file_does_not_matter(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "_compiled.json"
    target.write_text(text)
    monkeypatch.setattr(compiled, "COMPILED", str(target))
    assert compiled.shipped_rules()
