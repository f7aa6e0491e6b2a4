"""Which file an import names."""

from __future__ import annotations

import pytest

from flaskcompat.source.project import Project

PATHS = (
    "app/__init__.py",
    "app/views.py",
    "app/api/__init__.py",
    "src/lib/__init__.py",
    "src/lib/db.py",
    "tests/conftest.py",
    "tests/tools/load.py",
    "scripts/yaml_tool.py",
    "scripts/run.py",
    "names/space.py",
)


@pytest.fixture
def project() -> Project:
    return Project(dict.fromkeys(PATHS, ""), frozenset({"flask"}))


@pytest.mark.parametrize(
    ("name", "importer", "found"),
    [
        ("app", "run.py", "app/__init__.py"),
        ("app.views", "app/api/__init__.py", "app/views.py"),
        ("app.api", "tests/test_a.py", "app/api/__init__.py"),
        ("lib.db", "tests/test_a.py", "src/lib/db.py"),
        ("tools.load", "tests/test_a.py", "tests/tools/load.py"),
        ("yaml_tool", "scripts/run.py", "scripts/yaml_tool.py"),
        ("names.space", "run.py", "names/space.py"),
        ("names", "run.py", "names/"),
        ("app.missing", "run.py", ""),
        ("views", "app/api/__init__.py", None),
        ("flask", "run.py", None),
        ("json", "run.py", None),
        ("nowhere", "run.py", None),
    ],
)
def test_find(name: str, importer: str, found: str | None, project: Project) -> None:
    assert project.find(name, importer) == found


def test_a_package_below_src_is_what_is_installed_under_its_name() -> None:
    paths = ("src/flask_shop/__init__.py", "src/plain.py", "lib/click/__init__.py", "tests/test_shop.py")
    project = Project(dict.fromkeys(paths, ""), frozenset({"flask_shop", "plain", "click"}))
    assert project.find("flask_shop", "tests/test_shop.py") == "src/flask_shop/__init__.py"
    assert project.find("plain", "tests/test_shop.py") is None
    assert project.find("click", "tests/test_shop.py") is None


def test_what_is_installed_is_shadowed_only_from_beside_or_above() -> None:
    project = Project(
        dict.fromkeys(("other/flask.py", "flask/__init__.py", "json/notes.py"), ""), frozenset({"flask"})
    )
    assert project.find("flask", "other/main.py") == "other/flask.py"
    assert project.find("flask", "main.py") == "flask/__init__.py"
    assert project.find("json", "main.py") is None


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("app/__init__.py", "app"),
        ("app/views.py", "app.views"),
        ("src/lib/db.py", "lib.db"),
        ("scripts/run.py", "scripts.run"),
        ("src/single.py", "single"),
        ("main.py", "main"),
        ("__init__.py", ""),
    ],
)
def test_names_of_modules(path: str, name: str) -> None:
    assert Project(dict.fromkeys((*PATHS, path), ""), frozenset()).module_name(path) == name


def test_a_theme_within_a_package_does_not_stand_for_what_is_installed() -> None:
    paths = ("lib/__init__.py", "lib/themes/flask/__init__.py", "lib/themes/flask/domain.py")
    project = Project(dict.fromkeys(paths, ""), frozenset({"flask"}))
    assert project.find("flask", "lib/themes/flask/domain.py") is None
    # The folder of a script itself is on the path, and so is one that no package holds.
    beside = ("lib/__init__.py", "lib/tools/flask.py", "lib/tools/run.py")
    assert Project(dict.fromkeys(beside, ""), frozenset({"flask"})).find("flask", beside[2]) == beside[1]
    free = ("themes/flask/__init__.py", "themes/flask/domain.py")
    assert Project(dict.fromkeys(free, ""), frozenset({"flask"})).find("flask", free[1]) == free[0]


def test_a_module_that_imports_what_is_installed_under_its_name_is_not_that() -> None:
    files = {
        "shop/flask.py": "import os\nfrom flask import Flask\n",
        "shop/views.py": "from flask import request\n",
        "tools/flask.py": "# from flask import Flask\nimport flask_wtf\n",
        "lone/flask/__init__.py": "from flask import Flask\n",
        "local/helpers.py": "from helpers import x\n",
    }
    project = Project(files, frozenset({"flask", "flask_wtf"}))
    assert project.find("flask", "shop/flask.py") is None
    assert project.find("flask", "shop/views.py") is None
    assert project.find("flask", "tools/run.py") == "tools/flask.py"
    assert project.find("flask", "lone/run.py") == "lone/flask/__init__.py"
    assert project.find("helpers", "local/run.py") == "local/helpers.py"


def test_what_a_namespace_package_holds_is_not_what_is_installed_under_that_name() -> None:
    files = {
        "src/shop_ext/flask/__init__.py": "import flask\n",
        "src/shop_ext/flask/views.py": "import flask\n",
        "tests/test_a.py": "from shop_ext.flask import views\n",
    }
    project = Project(files, frozenset({"flask"}))
    assert project.find("flask", "src/shop_ext/flask/views.py") is None
    assert project.find("flask", "src/shop_ext/flask/__init__.py") is None
    assert project.find("shop_ext.flask.views", "tests/test_a.py") == "src/shop_ext/flask/views.py"
    assert project.find("shop_ext.click", "tests/test_a.py") is None


@pytest.mark.parametrize(
    "text", ["import flask\n", "# shop_ext.flask\n", "from shop_ext.flask_own import a\n"]
)
def test_what_nothing_imports_by_its_folder_lies_on_the_path(text: str) -> None:
    files = {"shop_ext/flask/__init__.py": "", "shop_ext/flask/views.py": "", "tests/test_a.py": text}
    project = Project(files, frozenset({"flask"}))
    assert project.find("flask", "shop_ext/flask/views.py") == "shop_ext/flask/__init__.py"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("models", "shop/models.py"),
        ("models.user", ""),
        ("parts.user", "shop/parts/user.py"),
        ("celery", None),
        ("settings", "settings.py"),
        ("flask", None),
        ("templates", None),
    ],
)
def test_what_nobody_else_has_is_found_beside_the_file_in_its_package(name: str, found: str | None) -> None:
    inner = ("__init__", "views", "models", "settings", "flask", "parts/__init__", "parts/user")
    files = {
        "settings.py": "",
        "shop/celery.py": "from celery import Celery\n",
        "shop/templates/mail/text.py": "",
    }
    files |= {f"shop/{path}.py": "" for path in inner}
    assert Project(files, frozenset({"flask"})).find(name, "shop/views.py") == found
