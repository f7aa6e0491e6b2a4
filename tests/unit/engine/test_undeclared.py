from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat import check

APP = "from flask import Flask\n\napp = Flask(__name__)\n"


def told(folder: Path, files: dict[str, str], source: bool = True) -> list[tuple[str, int, str]]:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    problems = check([str(folder)], source=source, exclude_newer="2026-11-01").problems
    return [
        (Path(each.path).relative_to(folder).as_posix(), each.line, each.message)
        for each in problems
        if "imported here" in each.message
    ]


@pytest.mark.parametrize(
    "files",
    [
        {"requirements.txt": "flask==3.1.2\n", "app.py": APP},
        {"requirements.txt": "flask-login==0.6.3\n", "app.py": APP},
        {"requirements.txt": "click==8.1.8\n", "app.py": "import flask_login\nimport flasks\n"},
        {
            "requirements.txt": "click==8.1.8\n",
            "app.py": "try:\n    import flask\nexcept ImportError:\n    pass\n",
        },
        {
            "requirements.txt": "flask==3.1.2\n",
            "tests/requirements.txt": "pytest\n",
            "tests/test_app.py": APP,
        },
        {"requirements.txt": "click==8.1.8\n", "app/requirements.txt": "flask==3.1.2\n", "app/app.py": APP},
    ],
    ids=["asked for", "brought by another", "other packages", "optional", "tests of another", "one within"],
)
def test_nothing_is_told(files: dict[str, str], tmp_path: Path) -> None:
    assert told(tmp_path, files) == []


def test_the_first_import_of_what_nothing_brings_is_told(tmp_path: Path) -> None:
    files = {"requirements.txt": "click==8.1.8\n", "app.py": "\n" + APP, "views.py": APP}
    message = (
        "flask is imported here, and no requirement that could be read brings it: "
        "what is used of it is not judged"
    )
    assert told(tmp_path, files) == [("app.py", 2, message)]


def test_without_the_code_nothing_is_known_of_it(tmp_path: Path) -> None:
    assert told(tmp_path, {"requirements.txt": "click==8.1.8\n", "app.py": APP}, source=False) == []
