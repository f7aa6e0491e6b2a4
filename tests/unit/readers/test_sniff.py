from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.readers import FORMATS
from flaskcompat.readers.sniff import detect


@pytest.mark.parametrize(
    "text", ["", " \n", "{}", "[]", "<html>", "import os\nprint(os)\n", "\x00\x01", "# note\n"]
)
def test_other_files_are_none(text: str) -> None:
    assert detect(text) is None


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("CycloneDX", '{"bomFormat" : "CycloneDX"}'),
        ("SPDX", '{"spdxVersion": "SPDX-2.3"}'),
        ("SPDX", '{"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld"}'),
        ("Pipfile.lock", '{"_meta": {"pipfile-spec": 6}}'),
        ("pip inspect", '{"version": "1", "installed": []}'),
        ("pip report", '{"version": "1", "install": []}'),
        ("script", "#!/usr/bin/env python\n# /// script\n# dependencies = []\n# ///\n"),
        ("uv.lock", 'version = 1\n[[package]]\nname = "a"\nsource = { virtual = "." }\n'),
        ("poetry.lock", '[[package]]\nname = "a"\npython-versions = "*"\n'),
        ("pdm.lock", '[metadata]\nlock_version = "4.5"\n[[package]]\nname = "a"\n'),
        ("pylock.toml", 'lock-version = "1.0"\ncreated-by = "pip"\n'),
        ("pixi.lock", "version: 6\nenvironments:\n  default:\npackages:\n- conda: https://example.org/a\n"),
        ("conda-lock.yml", "version: 1\npackage:\n- name: a\n  manager: conda\n"),
        ("Pipfile", '[packages]\nflask = "*"\n'),
        ("pyproject.toml", '[project]\nname = "a"\n'),
        ("setup.cfg", "[metadata]\nname = a\n"),
        ("environment.yml", "name: a\ndependencies:\n  - flask\n"),
        ("Dockerfile", "FROM python:3.12\nRUN pip install flask\n"),
        ("requirements.txt", "# pins\nflask==3.1.2\n"),
        ("requirements.txt", "flask[async] >= 3 ; os_name == 'nt'\n"),
        ("requirements.txt", "-r base.txt\n"),
        ("requirements.txt", "--index-url https://index.example.org\n"),
        ("requirements.txt", "https://example.org/a.tar.gz\n"),
        ("requirements.txt", "\ufeffflask\r\nclick\r\n"),
    ],
)
def test_content_names_the_format(name: str, text: str) -> None:
    assert detect(text) == name


@pytest.mark.parametrize(
    "text",
    ["a " * 100_000, "#\n" * 100_000, "a[ " * 60_000, '{"@context":"' * 20_000, " " * 300_000, "-" * 300_000],
)
def test_time_is_bounded(text: str) -> None:
    started = time.perf_counter()
    detect(text)
    assert time.perf_counter() - started < 1


@given(st.text())
def test_the_answer_is_a_known_format(text: str) -> None:
    assert detect(text) in {None, *(form.name for form in FORMATS)}
