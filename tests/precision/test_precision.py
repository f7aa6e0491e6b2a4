from __future__ import annotations

from pathlib import Path

import pytest

from tests.precision.__main__ import main
from tests.precision.judged import key_of, load, place

APP = "from flask import Flask, escape\n\napp = Flask(__name__)\n"


@pytest.fixture
def trees(tmp_path: Path) -> Path:
    shop = tmp_path / "trees" / "shop"
    shop.mkdir(parents=True)
    (shop / "PKG-INFO").write_text("Metadata-Version: 2.1\nName: Shop\nVersion: 1.5\n", encoding="utf-8")
    (shop / "app.py").write_text(APP, encoding="utf-8")
    (shop / "requirements.txt").write_text("flask==3.1.3\nwerkzeug==3.1.9\n", encoding="utf-8")
    return shop.parent


def test_what_nobody_judged_is_told_in_full(
    trees: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(trees), "--table", str(tmp_path / "judged.csv")]) == 1
    out = capsys.readouterr().out
    assert "shop-1.5" in out and "shop/app.py:1: error FLC303" in out and "3 lines, 0 false, 1 to be" in out


def test_a_verdict_lasts_until_the_line_changes(trees: Path, tmp_path: Path) -> None:
    table = tmp_path / "judged.csv"
    arguments = [str(trees), "--table", str(table)]
    assert main([*arguments, "--judge", "FLC303", "true", "escape went in 3.0"]) == 0
    assert main(arguments) == 0
    app = trees / "shop" / "app.py"
    app.write_text(f"\n\n{app.read_text(encoding='utf-8')}", encoding="utf-8")
    assert main(arguments) == 0
    app.write_text(APP.replace("Flask, escape", "escape, Flask"), encoding="utf-8")
    assert main(arguments) == 1


def test_a_false_one_in_so_few_lines_is_too_many(trees: Path, tmp_path: Path) -> None:
    arguments = [str(trees), "--table", str(tmp_path / "judged.csv")]
    key = key_of("FLC303", "app.py", APP.splitlines()[0])
    assert main([*arguments, "--judge", key, "false", "for the sake of it"]) == 0
    assert main(arguments) == 1


def test_a_verdict_has_a_reason(trees: Path, tmp_path: Path) -> None:
    table = tmp_path / "judged.csv"
    assert main([str(trees), "--table", str(table), "--judge", "FLC303", "true"]) == 2
    assert not table.exists()


def test_the_table_names_each_finding_once() -> None:
    rows = load()
    assert rows and all(row.verdict in ("true", "false") and row.reason for row in rows.values())
    assert list(rows.values()) == sorted(rows.values(), key=place)
