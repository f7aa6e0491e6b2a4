from __future__ import annotations

from flaskcompat.settings.known import known, roots


def test_names_are_qualified() -> None:
    for names in known().values():
        assert all("." in name for name in names)


def test_roots_are_the_modules_of_all_names() -> None:
    of_os = {f"os:{name}" for name in ("environ", "get", "getenv", "pop", "putenv", "setdefault")}
    assert roots() == {"flask", "flask_cache", "flask_caching", "pytest", *of_os}
