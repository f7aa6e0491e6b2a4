from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat import check

VIEW = """from flask_restful import Resource, reqparse


class Shelf(Resource):
    def get(self):
        parser = reqparse.RequestParser()
        parser.add_argument("page", type=int)
        return parser.parse_args()
"""
PROFILER = """from werkzeug.contrib.profiler import ProfilerMiddleware
from app import app

if __name__ == "__main__":
    app.wsgi_app = ProfilerMiddleware(app.wsgi_app)
    app.run(debug=True)
"""
APP = "from flask import Flask\n\napp = Flask(__name__)\n"


IMPORT, _, REST = PROFILER.partition("\n")
LATE = f"from app import app\n\n\ndef profile():\n    {IMPORT}\n\n\napp.run(debug=True)\n"


def codes(place: Path, pins: str, **files: str) -> list[str]:
    folder = place / "shop"  # what lies in a folder of tests is no production
    folder.mkdir()
    (folder / "requirements.txt").write_text(pins, encoding="utf-8")
    (folder / ".python-version").write_text("3.9\n", encoding="utf-8")
    for name, text in files.items():
        (folder / f"{name}.py").write_text(text, encoding="utf-8")
    found = check([str(folder)], exclude_newer="2026-11-01").findings
    return sorted({each.code for each in found if each.severity != "note"})


@pytest.mark.parametrize(
    ("pins", "expected"),
    [
        ("flask==1.1.2\nflask-restful==0.3.8\n", ["FLC111", "FLC120", "FLC121"]),
        ("flask==2.1.3\nflask-restful==0.3.10\nwerkzeug<2.2\n", ["FLC418"]),
        (
            "flask==1.1.2\nflask-restful==0.3.8\nwerkzeug==2.1.2\n",
            ["FLC111", "FLC120", "FLC121", "FLC418"],
        ),
    ],
    ids=["an install of what cannot be imported", "one that can", "what the project names stays"],
)
def test_no_request_is_answered_where_the_framework_cannot_be_imported(
    pins: str, expected: list[str], tmp_path: Path
) -> None:
    assert codes(tmp_path, pins, app=VIEW) == expected


@pytest.mark.parametrize(
    ("runner", "expected"),
    [
        (PROFILER, ["FLC331"]),
        (REST, ["FLC808"]),
        (LATE, ["FLC331", "FLC808"]),
    ],
    ids=["ends with its first line", "runs", "fails in a function"],
)
def test_a_file_that_cannot_be_imported_switches_nothing_on(
    runner: str, expected: list[str], tmp_path: Path
) -> None:
    pins = "flask==2.2.5\nwerkzeug==2.2.3\n"
    found = codes(tmp_path, pins, app=APP, run=runner)
    assert [code for code in found if code in ("FLC331", "FLC808")] == expected
