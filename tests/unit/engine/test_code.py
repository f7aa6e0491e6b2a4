from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from flaskcompat.engine import code as unit
from flaskcompat.engine.code import Source, read_code, read_project_code
from flaskcompat.engine.collect.projects import find_projects
from flaskcompat.engine.manifests import Reader
from flaskcompat.engine.options import Options
from flaskcompat.ruleset.compile import compile_rule
from flaskcompat.ruleset.load import load_rule
from flaskcompat.source import Scan, scan
from tests.unit.ruleset.test_load import GOOD

RULES = [compile_rule(load_rule(GOOD, "x.yaml")._replace(match={"usage": "flask.g.pop"}))]
APP = "from flask import Flask\napp = Flask(__name__)\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    put("requirements.txt", "flask==3.1.3\n")


def put(name: str, text: str) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text)


def source(path: str = ".", shown: str = ".", code: bool = True, cache: bool = True) -> Source:
    (project,) = find_projects([path], [])
    reader = Reader(project, shown)
    reader.all()
    return read_code(project, reader, RULES, Options(source=code, cache=cache))


def keys(found: Source, path: str) -> set[str]:
    return {setting.key for setting in found.settings if setting.path == path}


def test_usages_and_settings_have_paths_as_reports_give_them_and_files_those_of_the_project() -> None:
    put("shop/app.py", APP + "from flask import g\ng.pop('db')\napp.config['DEBUG'] = True\n")
    found = source(shown="work")
    assert ("flask.g.pop", "work/shop/app.py", 4) in {
        (each.name, each.path, each.line) for each in found.usages
    }
    assert "DEBUG" in keys(found, "work/shop/app.py")
    assert found.files == ("requirements.txt", "shop/app.py")


def test_names_that_no_rule_asks_about_are_not_kept() -> None:
    put("app.py", "import requests\nrequests.get('x')\n")
    assert source().usages == ()


@pytest.mark.parametrize(("path", "code"), [(".", False), ("requirements.txt", True)])
def test_no_code_is_read_without_source_or_for_a_file_that_is_named(path: str, code: bool) -> None:
    put("app.py", APP + "this is not python\n")
    put("requirements.txt", "flask==2.2.2  # flaskcompat: ignore[FLC110] soon\n")
    found = source(path, code=code)
    assert (found.usages, found.settings, found.files, found.problems) == ((), (), (), ())
    assert [each.codes for each in found.suppressions] == [("FLC110",)]


def test_a_file_that_does_not_parse_is_a_problem_and_the_others_are_read() -> None:
    put("a.py", "def f(:\n")
    put("b.py", "from flask import g\ng.pop('db')\n")
    found = source()
    assert [(problem.path, problem.line) for problem in found.problems] == [("a.py", 1)]
    assert "flask.g.pop" in {usage.name for usage in found.usages}


def test_a_link_that_leads_out_of_the_project_is_a_problem(tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside") / "secret.py"
    outside.write_text("from flask import g\ng.pop('db')\n")
    Path("linked.py").symlink_to(outside)
    found = source()
    assert found.usages == ()
    assert ["leads out" in problem.message for problem in found.problems] == [True]


def test_each_suppression_is_kept_once_although_two_read_its_file() -> None:
    put("gunicorn.conf.py", "workers = 1  # flaskcompat: ignore[FLC7] one is enough\n")
    assert [(each.path, each.line) for each in source().suppressions] == [("gunicorn.conf.py", 1)]


@pytest.mark.parametrize(
    ("where", "target"),
    [
        ("config/live.cfg", "config/live.cfg"),
        ("shop/live.cfg", "live.cfg"),
        ("instance/live.cfg", "live.cfg"),
        ("live.cfg", "../live.cfg"),
    ],
)
def test_a_file_that_the_code_loads_is_read_where_flask_may_find_it(where: str, target: str) -> None:
    put("shop/__init__.py", APP + f"app.config.from_pyfile('{target}')\n")
    put(where, "JSON_SORT_KEYS = False\n")
    assert keys(source(), where) == {"JSON_SORT_KEYS"}


@pytest.mark.parametrize("target", ["/etc/hostname", "../../outside.cfg", "gone.cfg", "a\\0b", "link.cfg"])
def test_one_that_is_not_there_or_lies_outside_is_not(tmp_path: Path, target: str) -> None:
    (tmp_path.parent / "outside.cfg").write_text("JSON_SORT_KEYS = False\n")
    Path("link.cfg").symlink_to("../outside.cfg")
    put("app.py", APP + f"app.config.from_pyfile('{target}')\n")
    assert "JSON_SORT_KEYS" not in {setting.key for setting in source().settings}


def test_the_file_that_a_server_command_names_is_read_as_that_servers() -> None:
    put("Procfile", "web: gunicorn -c conf/web.py shop:app\n")
    put("conf/web.py", "worker_class = 'gevent'\n")
    found = [setting for setting in source().settings if setting.path == "conf/web.py"]
    assert [(setting.space, setting.key, setting.value) for setting in found] == [
        ("gunicorn", "worker_class", "gevent")
    ]


def test_the_code_of_one_folder_is_that_of_its_innermost_project(tmp_path: Path) -> None:
    put("app.py", "from flask import g\ng.pop('db')\n")
    put("sub/requirements.txt", "flask\n")
    put("sub/app.py", "from flask import g\ng.pop('db')\n")
    assert read_project_code(str(tmp_path), RULES).files == ("app.py", "requirements.txt")
    assert read_project_code(str(tmp_path / "sub"), RULES).named("flask.g.pop")[0].path == "app.py"


def test_a_large_project_is_scanned_once_unless_nothing_is_to_be_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scans: list[int] = []

    def counted(texts: Mapping[str, str], interesting: frozenset[str]) -> Scan:
        scans.append(1)
        return scan(texts, interesting)

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(unit, "WORTH", 10)
    monkeypatch.setattr(unit, "scan", counted)
    put("app.py", APP)
    assert source().usages == source().usages == source(cache=False).usages != ()
    assert len(scans) == 2
