from __future__ import annotations

import pytest
import yaml

from flaskcompat.text import yaml_builder
from flaskcompat.text.yaml_builder import Builder
from flaskcompat.text.yaml_values import YamlError


def build(text: str) -> Builder:
    builder = Builder(frozenset())
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        builder.take(event)
    return builder


def test_depth_has_a_bound() -> None:
    assert build("[" * yaml_builder.MAX_DEPTH + "]" * yaml_builder.MAX_DEPTH).roots
    with pytest.raises(YamlError, match="deep"):
        build("[" * (yaml_builder.MAX_DEPTH + 1) + "]" * (yaml_builder.MAX_DEPTH + 1))


def test_values_have_a_bound_with_aliases_expanded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_builder, "MAX_NODES", 7)
    assert build("[&a [x], *a, *a]").roots[0].value == [["x"], ["x"], ["x"]]
    with pytest.raises(YamlError, match="more than 7"):
        build("[&a [x], *a, *a, *a]")


def test_anchors_do_not_outlive_their_document() -> None:
    with pytest.raises(YamlError, match="no anchor"):
        build("&a x\n---\n*a\n")
