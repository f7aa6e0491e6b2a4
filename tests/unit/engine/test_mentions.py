from __future__ import annotations

from pathlib import Path

from flaskcompat.engine.collect.projects import find_projects
from flaskcompat.engine.manifests import Reader
from flaskcompat.engine.mentions import mentions_in


def test_words_in_code_and_templates_with_their_places(tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").write_text("flask\n# KEY\n", encoding="utf-8")
    (tmp_path / "app.py").write_text("x = 1\nread('KEY')\nMY_KEY = KEYS = 2\n", encoding="utf-8")
    (tmp_path / "page.html").write_text("{{ config.KEY }}\n", encoding="utf-8")
    (project,) = find_projects([str(tmp_path)], [])
    mentions = mentions_in(project, Reader(project, "shop"))
    assert mentions("KEY") == {("shop/app.py", 2), ("shop/page.html", 1)}
    assert mentions("OTHER") == frozenset()


def test_links_that_lead_out_are_not_followed(tmp_path: Path) -> None:
    inner = tmp_path / "shop"
    inner.mkdir()
    (tmp_path / "secret.py").write_text("KEY\n", encoding="utf-8")
    (inner / "requirements.txt").write_text("flask\n", encoding="utf-8")
    (inner / "app.py").symlink_to(tmp_path / "secret.py")
    (project,) = find_projects([str(inner)], [])
    assert mentions_in(project, Reader(project, "."))("KEY") == frozenset()


def test_an_attribute_that_is_read_is_told_from_one_that_is_set(tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").write_text("flask\n", encoding="utf-8")
    text = "x = config.KEY\nconfig.KEY = 1\nKEY = 2\nconfig.KEYS\nif c.KEY == 2: pass\nf(config\n  .KEY)\n"
    (tmp_path / "app.py").write_text(text, encoding="utf-8")
    (project,) = find_projects([str(tmp_path)], [])
    assert mentions_in(project, Reader(project, "."))(".KEY") == {("app.py", 1), ("app.py", 5), ("app.py", 7)}
