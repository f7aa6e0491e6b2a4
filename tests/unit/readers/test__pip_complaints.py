from __future__ import annotations

from optparse import Values

import pytest

from flaskcompat.readers import _pip_complaints as complaints


def test_nothing_to_complain_of() -> None:
    assert list(complaints.of_options(Values({"hashes": ["sha256:aa"]}))) == []
    assert list(complaints.of_target("git+https://x/y#egg=b&subdirectory=z", "b", True)) == []
    assert list(complaints.of_target('git+https://x/y#egg=b ; python_version < "3"', "b", False)) == []
    assert list(complaints.of_target("./x", "", True)) == []
    assert list(complaints.of_rest([])) == []


@pytest.mark.parametrize("options", [{"hashes": ["md5:aa"]}, {"hashes": [], "always_unzip": True}])
def test_options(options: dict[str, object]) -> None:
    assert len(list(complaints.of_options(Values(options)))) == 1


@pytest.mark.parametrize(("text", "name"), [("git+https://x/y#egg=b[x]", "b"), ("git+https://x/y", "")])
def test_targets(text: str, name: str) -> None:
    assert len(list(complaints.of_target(text, name, True))) == 1
