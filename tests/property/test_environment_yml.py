"""No text makes the reader of environment.yml, or YAML itself, fail."""

from __future__ import annotations

from contextlib import suppress

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from flaskcompat.model.inventory import Inventory
from flaskcompat.readers import environment_yml
from flaskcompat.text.yaml_nodes import YamlError, load

WORDS = """dependencies: pip: flask = >= 1.0 * | , [ ] { } :: &a *a !!str !x ' # --- ?"""
PIECES = st.sampled_from(
    [
        *WORDS.split(),
        "\n",
        "\n  - ",
        "\n    - ",
        " ",
        "&a ",
        "<<: ",
        "!!str ",
        '"',
        "-r a.txt",
        ": ",
        "\t",
        "\0",
    ]
)
SCALARS = st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=8), st.floats(allow_nan=False))
TREES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=5), inner, max_size=4)
    ),
)


@settings(max_examples=300, deadline=2000)
@given(st.one_of(st.text(), st.lists(PIECES, max_size=30).map("".join)))
def test_any_text_is_read(text: str) -> None:
    assert isinstance(environment_yml.parse(text, "environment.yml"), Inventory)


@settings(max_examples=300, deadline=2000)
@given(st.one_of(st.text(), st.lists(PIECES, max_size=30).map("".join)))
def test_yaml_is_read_or_refused(text: str) -> None:
    with suppress(YamlError):
        assert load(text).line >= 1


@settings(max_examples=300, deadline=2000)
@given(TREES)
def test_values_are_those_of_the_safe_loader(value: object) -> None:
    text = yaml.safe_dump(value, allow_unicode=True)
    assert load(text).value == yaml.safe_load(text)
