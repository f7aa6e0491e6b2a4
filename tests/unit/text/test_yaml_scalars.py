from __future__ import annotations

import pytest
import yaml

from flaskcompat.text.yaml_scalars import resolve

WORDS = """x 1.2.3 1 -1 +1 0 007 08 0x1F 0b101 1_000 1.5 -.5 .5 1e3 1.0e+3 1. . + ~ null yes No OFF y
.inf -.INF true True TRUE tRUE _1 1_ =3.9"""


@pytest.mark.parametrize("text", WORDS.split())
def test_reads_as_the_safe_loader_does(text: str) -> None:
    assert resolve(text) == yaml.safe_load(text)


def test_quoted_and_tagged_text() -> None:
    assert resolve("1", plain=False) == "1"
    assert resolve("1", tag="tag:yaml.org,2002:str") == "1"
    assert resolve("1", tag="tag:yaml.org,2002:int", plain=False) == 1


def test_numbers_without_end_stay_text() -> None:
    assert resolve("1" * 100_000) == "1" * 100_000
