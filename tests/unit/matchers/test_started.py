from __future__ import annotations

import pytest

from flaskcompat.matchers.facts import Code
from flaskcompat.matchers.started import is_started, scripts
from flaskcompat.model.setting import Setting


def script(value: str, path: str = "Dockerfile", source: str = "dockerfile") -> Setting:
    return Setting("script", value, "str", "python", path, 3, source=source)


@pytest.mark.parametrize(
    ("setting", "path"),
    [
        (script("app.py"), "app.py"),
        (script("./app.py"), "shop/app.py"),
        (script("src/app.py"), "shop/src/app.py"),
        (script("/srv/app.py"), "shop/app.py"),
    ],
)
def test_the_file_that_a_command_runs(setting: Setting, path: str) -> None:
    assert is_started(path, scripts(Code(settings=[setting]), ["dockerfile"]))


@pytest.mark.parametrize(
    ("setting", "path"),
    [
        (script("app.py"), "wsgi.py"),
        (script("app.py"), "myapp.py"),
        (script("app.py", "Dockerfile.dev"), "app.py"),
        (script("app.py", "Makefile", "makefile"), "app.py"),
        (script("src/app.py"), "app.py"),
    ],
)
def test_what_no_deployment_runs(setting: Setting, path: str) -> None:
    assert not is_started(path, scripts(Code(settings=[setting]), ["dockerfile"]))
