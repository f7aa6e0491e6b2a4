from __future__ import annotations

import pytest

from flaskcompat.model.inventory import Requirement
from flaskcompat.readers._pip_plain import plain_requirement


@pytest.mark.parametrize(
    "line",
    [
        "",
        "-e .",
        ".",
        "./flask",
        "flask.zip",
        "flask-1.0-py3-none-any.whl",
        "flask @ https://index.example.org/flask.zip",
        "https://index.example.org/flask.zip",
        "flask=1.0",
        "flask==",
        "flask==1.0 click",
        "flask==1.0; nonsense",
        "flask==${VERSION}",
        "flask==1.0 --hash=md5:aa",
        "flask==1.0 --hash=sha256:zz",
        "flask==1.0 --pre",
        "flask===1.0",
        "flask~=1",
        "flask>1.0+local",
        "_flask",
        "flask_",
        "flask" + " " * 5000 + "==1.0",
    ],
)
def test_leaves_what_is_not_plain(line: str) -> None:
    assert plain_requirement(line, 1, "r.txt") is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Flask_Login", {"name": "flask-login"}),
        ("ruamel.yaml", {"name": "ruamel-yaml"}),
        ("flask==2.0.1", {"specifier": "==2.0.1"}),
        ("flask == 2.0.*", {"specifier": "==2.0.*"}),
        ("flask >= 2.0rc1 , < 3 , != 2.1", {"specifier": "!=2.1,<3,>=2.0rc1"}),
        ("flask>=2,>=2", {"specifier": ">=2"}),
        ("torch==2.0+cu118", {"name": "torch", "specifier": "==2.0+cu118"}),
        ("flask[Async, dot_env]~=2.0", {"specifier": "~=2.0", "extras": ("async", "dot-env")}),
        ("flask[]", {}),
        ("flask;", {}),
        ("flask ; python_version<'3'", {"marker": 'python_version < "3"'}),
        ("flask==1 --hash=sha256:aa  --hash=sha512:BB", {"specifier": "==1"}),
    ],
)
def test_reads_the_plain_form(line: str, expected: dict[str, object]) -> None:
    found = plain_requirement(line, 7, "r.txt")
    assert found is not None
    hashes = ("sha256:aa", "sha512:BB") if "--hash" in line else ()
    wanted = Requirement("flask", "", "r.txt", 7, hashes=hashes)._replace(**expected)  # type: ignore[arg-type]
    assert found == wanted
