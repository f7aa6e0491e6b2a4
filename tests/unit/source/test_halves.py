from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from flaskcompat.source import halves
from flaskcompat.source.peer import Line, LostError, can_divide

ROOT = Path(__file__).parents[3]
CODE = """
import json, sys
from flaskcompat.source import halves, scanner
files, names = json.load(sys.stdin), frozenset(sys.argv[2:])
if sys.argv[1] != "one":
    scanner.WORTH = 0
    tried = []
    def counted(*given, inner=halves.visit_in_two):
        tried.append(inner(*given))
        return tried[0]
    halves.visit_in_two = counted
if sys.argv[1] == "lost":
    halves.written = lambda visit, own: sys.exit() if "z.py" in own else visit.nothing
found = scanner.scan_files(files, names or None)
assert sys.argv[1] == "one" or (tried[0] is None) is (sys.argv[1] == "lost")
print(*found.usages, *found.problems, sep="\\n")
"""

needs_two = pytest.mark.skipif(
    not hasattr(os, "fork") or len(getattr(os, "sched_getaffinity", lambda _: ())(0)) < 2,
    reason="needs a copy of the process and a processor for it",
)


def scanned(files: dict[str, str], how: str) -> list[str]:
    """What one process, or two, see in some files; in a process without threads, as tests may have."""
    command = [sys.executable, "-c", CODE, how, "flask", "werkzeug", "threading"]
    done = subprocess.run(command, input=json.dumps(files), capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def both(files: dict[str, str]) -> list[str]:
    one, two = scanned(files, "one"), scanned(files, "two")
    assert one == two
    return two


@needs_two
def test_names_lead_from_one_half_to_the_other() -> None:
    files = {
        "a.py": "from z import app, Base\nclass View(Base): pass\napp.route('/')\n",
        "z.py": "from flask import Flask\nfrom flask.views import View as Base\napp = Flask(__name__)\n",
    }
    assert len([line for line in both(files) if "'flask.Flask.route'" in line]) == 1


@needs_two
def test_what_calls_in_both_halves_pass_is_told_to_the_function_of_either() -> None:
    files = {
        "a.py": "from flask import request\nimport z\ndef early(it): return it.is_xhr\nz.late(request)\n",
        "z.py": "from flask import request\nimport a\ndef late(it): return it.path\na.early(request)\n",
    }
    found = both(files)
    assert [line for line in found if "'flask.request.is_xhr'" in line and "'a.py'" in line]
    assert [line for line in found if "'flask.request.path'" in line and "'z.py'" in line]


@needs_two
def test_calls_that_disagree_tell_nothing_wherever_they_stand() -> None:
    files = {
        "a.py": "from flask import request\ndef early(what): return what.is_json\nearly(request)\n",
        "z.py": "from flask import session\nfrom a import early\nearly(session)\n",
    }
    assert not [line for line in both(files) if "is_json" in line]


@needs_two
def test_objects_of_classes_of_the_project_are_told_too() -> None:
    files = {
        "a.py": "from flask import Flask\nclass App(Flask): pass\ndef early(it): it.before_first_request\n",
        "z.py": "from a import App, early\nearly(App(__name__))\n",
    }
    assert [line for line in both(files) if "'flask.Flask.before_first_request'" in line]


@needs_two
def test_callers_and_those_who_register_a_function_count_from_the_other_half() -> None:
    files = {
        "a.py": "from flask import g\ndef helper(): g.pop('db')\ndef close(e): g.pop('x')\n",
        "b.py": "from flask import Flask\nfrom a import close\napp = Flask('x')\n"
        "app.teardown_request(close)\n",
        "z.py": "import flask\nfrom a import helper\nfrom b import app\n"
        "@app.teardown_appcontext\ndef end(e):\n    helper()\n",
    }
    found = both(files)
    assert [line for line in found if "'flask.g.pop'" in line and "teardown_appcontext" in line]
    assert [line for line in found if "'flask.g.pop'" in line and "teardown_request" in line]


@needs_two
def test_imports_in_the_other_half_tell_whether_a_module_is_optional() -> None:
    files = {
        "a.py": "try:\n    import y\nexcept ImportError:\n    pass\n",
        "b.py": "try:\n    from p import z\nexcept ImportError:\n    z = None\n",
        "p/__init__.py": "",
        "p/z.py": "from flask import Markup\n",
        "y.py": "from flask import escape\n",
    }
    found = [line for line in both(files) if "'import'" in line and "'flask." in line]
    assert found
    assert all("guarded=True" in line for line in found)


@needs_two
def test_one_process_does_it_all_where_another_one_ends_early() -> None:
    files = {"a.py": "from z import app\napp.route('/')\n", "z.py": "import flask\napp = flask.Flask('z')\n"}
    assert scanned(files, "lost") == scanned(files, "one") != []


@needs_two
def test_problems_of_both_halves_are_told_once() -> None:
    files = {"a.py": "print 'a'\n", "b.py": "import z\n", "z.py": "def f(:\n"}
    assert len([line for line in both(files) if line.startswith("Problem")]) == 2


@needs_two
def test_every_project_of_a_rule_has_the_same_usages_in_two_processes() -> None:
    files = {
        f"{path.parent.parent.name}_{path.parent.name}/{path.name}": path.read_text("utf-8")
        for path in sorted((ROOT / "tests" / "rules").glob("FLC4*/*/*.py"))
    }
    assert both(files)


def test_a_project_of_one_file_has_no_halves() -> None:
    assert halves.halves({"a.py": "import flask\n" * 1000}) is None


@pytest.mark.skipif(not can_divide(), reason="needs a process that can be copied")
def test_halves_keep_the_order_of_the_paths() -> None:
    files = {"c.py": "1\n", "a.py": "1\n", "b.py": "1\n", "d.py": "1\n"}
    assert halves.halves(files) == (["a.py", "b.py"], ["c.py", "d.py"])


def test_what_is_too_large_for_one_process_is_left_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(halves, "TOTAL_LIMIT", 10)
    assert halves.halves({"a.py": "x = 1\n", "b.py": "y = 2\n"}) is None


def test_a_process_that_ends_early_is_noticed() -> None:
    reading, writing = os.pipe()
    os.close(writing)
    other, sink = os.pipe()
    line = Line(reading, sink)
    os.close(other)
    with pytest.raises(LostError):
        line.hear()
    with pytest.raises(LostError):
        line.say("x")
    line.close()
