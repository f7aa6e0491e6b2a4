from __future__ import annotations

import pytest

from flaskcompat.readers._conda_match import translate


@pytest.mark.parametrize(
    "text",
    [
        "",
        "https://index.example.org/flask.conda",
        "flask-2.0-py_0.tar.bz2",
        "flask=1.0|2.0",
        "flask (>=1)",
        "flask==",
        "flask 1.0*",
        "flask>=1|2",
        "openssl>=1.1.1w",
        "flask[version='>=2'",
        "flask" + "=" * 5000,
        "{{ flask }}",
    ],
)
def test_what_has_no_equal_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a conda requirement|no equal in PEP 440"):
        translate(text)


@pytest.mark.parametrize(
    ("text", "name", "specifier"),
    [
        ("flask", "flask", ""),
        ("flask *", "flask", ""),
        ("flask=2", "flask", "==2.*"),
        ("flask=2.0.*", "flask", "==2.0.*"),
        ("flask=2.0*", "flask", "==2.0.*"),
        ("flask=2.0=py_0", "flask", "==2.0"),
        ("flask==2.0", "flask", "==2.0"),
        ("flask==2.0=py_0", "flask", "==2.0"),
        ("flask>=2.0=py_0", "flask", ">=2.0"),
        ("flask 2.0=py_0", "flask", "==2.0"),
        ("flask=2.0.dev0", "flask", "==2.0.dev0"),
        ("tzdata=2023c", "tzdata", "==2023c"),
        ("x264=1!164.3095", "x264", "==1!164.3095.*"),
        ("jpeg=9e.*", "jpeg", "===9e"),
        ("openssl=1.1.1w", "openssl", "===1.1.1w"),
        ("flask 2.0", "flask", "==2.0"),
        ("flask 2.0 py_0", "flask", "==2.0"),
        ("flask >=2, <3", "flask", "<3,>=2"),
        ("flask>=2.0.*,!=2.1.*", "flask", "!=2.1.*,>=2.0"),
        ("flask~=2.0", "flask", "~=2.0"),
        ("conda-forge::flask=2.*", "flask", "==2.*"),
        ("conda-forge/linux-64::Flask", "Flask", ""),
        ("flask[version='>=2,<3',build=py*]", "flask", "<3,>=2"),
        ("flask[build=py*]", "flask", ""),
        ("flask>=2[build=py*]", "flask", ">=2"),
        ("openssl=1.1.1w=h166bdaf_0", "openssl", "===1.1.1w"),
    ],
)
def test_translates(text: str, name: str, specifier: str) -> None:
    assert translate(text) == (name, specifier)
