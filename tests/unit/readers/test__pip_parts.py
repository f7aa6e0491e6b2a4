from __future__ import annotations

import pytest

from flaskcompat.readers._pip_parts import Parts, editable, installed, refuse_excess


@pytest.mark.parametrize(
    "line", ["x" * 20_000, "[" * 100, "a-1-" + "b." * 30 + "-c.whl", "https://x/" + "%2e" * 20]
)
def test_lines_that_would_take_too_long_are_refused(line: str) -> None:
    with pytest.raises(ValueError, match="more involved"):
        refuse_excess(line)


@pytest.mark.parametrize("text", ["ssh://x/y#egg=b", "git@x:y/z.git#egg=z", "https://x/y.zip#egg=b"])
def test_no_editable_by_other_schemes(text: str) -> None:
    with pytest.raises(ValueError, match=r"editable|neither a path"):
        editable(text)


def test_takes_requirements_apart() -> None:
    assert installed("flask[x]>=2 ; os_name=='nt'") == Parts(
        "flask", ">=2", 'os_name == "nt"', frozenset({"x"}), ""
    )
    assert installed("flask @ file:///x").source == "file:///x"
    assert editable("./x[dev]") == Parts("", "", "", frozenset({"dev"}), "./x")
