from __future__ import annotations

from pathlib import Path

from tests.history import truth
from tests.history.judge import Verdict, findings, lay_out, summary


def test_the_table_is_in_order_and_names_each_line_once() -> None:
    lines = truth.load()
    assert lines == sorted(set(lines))
    assert {line.kind for line in lines} == {
        *("import", "use", "attribute", "object", "keyword", "config", "extension")
    }


def test_findings_are_told_by_file_and_line() -> None:
    text = "import os\nfrom werkzeug.urls import (\n    url_parse,\n    iri_to_uri,\n)\n\nurl_parse('/')\n"
    found = findings({"shop/urls.py": text, "setup.py": "from setuptools import setup\nsetup()\n"})
    assert {line for path, line in found if path == "shop/urls.py"} == {3, 7}


def test_nothing_is_written_outside_the_folder(tmp_path: Path) -> None:
    lay_out(tmp_path / "project", {"../out.py": "", "/etc/out.py": "", "a/b.py": "x = 1\n"})
    assert sorted(path.name for path in tmp_path.rglob("*.py")) == ["b.py"]


def test_hits_are_counted_by_kind() -> None:
    line = truth.Line("shop", "1.0", "1.1", "shop.py", 1, "flask.Markup", "import")
    counts = summary([Verdict(line, ("FLC303",)), Verdict(line._replace(kind="use"), ())])
    assert counts == {"import": (1, 1), "use": (1, 0), "all": (2, 1)}
