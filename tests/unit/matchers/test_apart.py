from __future__ import annotations

import pytest

from flaskcompat.matchers.apart import is_apart, is_for_development


@pytest.mark.parametrize(
    "path",
    [
        "tests/app.py",
        "shop/tests/unit/app.py",
        "examples/tutorial/flaskr/__init__.py",
        "docs/conf.py",
        "integration_tests/server.py",
        "test_shop.py",
        "shop/views_test.py",
        "conftest.py",
        "demo.py",
        "minimal_example.py",
        ".env.example",
        "docker-compose.test.yml",
        ".github/workflows/ci.yml",
        "tox.ini",
    ],
)
def test_what_no_production_runs(path: str) -> None:
    assert is_apart(path)


@pytest.mark.parametrize(
    "path",
    [
        "app.py",
        "shop/contest.py",
        "latest/app.py",
        "shop/attest.py",
        "protests/views.py",
        "testimonials/views.py",
        "shop/democracy.py",
        "docstore/app.py",
        "Dockerfile",
        ".env",
        ".env.production",
        "docker-compose.yml",
        "wsgi.py",
    ],
)
def test_what_production_may_run(path: str) -> None:
    assert not is_apart(path)


def test_where_the_project_lies_does_not_count_but_what_its_folder_is_called() -> None:
    assert not is_apart("/home/me/tests/shop/app.py", "/home/me/tests/shop/")
    assert is_apart("shop/tests/app.py", "shop/tests/")
    assert not is_apart("../shop/app.py", "../shop/")


@pytest.mark.parametrize(
    ("path", "owner"),
    [
        ("config.py", "DevelopmentConfig"),
        ("config.py", "TestConfig"),
        ("config.py", "LocalSettings"),
        ("config/development.py", ""),
        ("settings_local.py", ""),
        ("Dockerfile.dev", ""),
        (".env.local", ""),
        ("docker-compose.override.yml", ""),
        ("tests/config.py", "Config"),
    ],
)
def test_what_is_there_for_development(path: str, owner: str) -> None:
    assert is_for_development(path, "", owner)


@pytest.mark.parametrize(
    ("path", "owner"),
    [
        ("config.py", "Config"),
        ("config.py", "ProductionConfig"),
        ("app.py", "create_app"),
        ("devices/config.py", ""),
        ("Dockerfile", ""),
        (".env", ""),
        ("localization/config.py", ""),
    ],
)
def test_what_is_not_only_there_for_development(path: str, owner: str) -> None:
    assert not is_for_development(path, "", owner)
