"""Draws requirement sets as applications have them: Flask, some extensions, a few limits."""

from __future__ import annotations

import random
from datetime import date, timedelta

from packaging.version import Version

from flaskcompat.catalog import Catalog
from tests.resolver.cases import Case

PYTHONS = ("3.8.18", "3.9.18", "3.10.13", "3.11.7", "3.12.1", "3.13.0")
EXTRAS = {
    "flask": "async",
    "celery": "redis",
    "flask-caching": "",
    "flask-security-too": "common",
    "flask-sqlalchemy": "",
    "flask-marshmallow": "sqlalchemy",
    "apispec": "yaml",
    "connexion": "flask",
    "sentry-sdk": "flask",
    "pyjwt": "crypto",
    "moto": "",
    "apiflask": "yaml",
    "requests": "socks",
    "flask-dance": "sqla",
    "flask-limiter": "redis",
    "pymongo": "srv",
}
BESIDE = (
    "gunicorn",
    "celery",
    "redis",
    "requests",
    "sqlalchemy",
    "psycopg2-binary",
    "python-dotenv",
    "pytest",
)
"""What applications name beside extensions."""


def draw(count: int, seed: int, extensions: list[str], catalog: Catalog) -> list[Case]:
    """Draw cases; the same seed, names and catalog give the same ones."""
    chance = random.Random(seed)
    first, last = date(2019, 3, 1), date.fromisoformat(catalog.date)
    cases = []
    for _ in range(count):
        day = (first + timedelta(days=chance.randrange((last - first).days))).isoformat()
        names = chance.sample(extensions, chance.randint(1, 8)) + chance.sample(BESIDE, chance.randint(0, 3))
        asked = [_entry(name, day, catalog, chance) for name in dict.fromkeys(["flask", *names])]
        cases.append(Case(tuple(filter(None, asked)), day, chance.choice(PYTHONS)))
    return cases


def _entry(name: str, day: str, catalog: Catalog, chance: random.Random) -> str:
    """A requirement on what was there that day, nothing where nothing was; about half have a limit.

    Limits name final releases alone: pip takes pre-releases where `<=2.0rc1` is asked for, and uv does not.
    """
    there = [one.version for one in catalog.releases(name) if one.uploaded <= day and not one.yanked]
    there = [version for version in there if not Version(version).is_prerelease]
    if not there:
        return ""
    extra = f"[{EXTRAS[name]}]" if EXTRAS.get(name) and chance.random() < 0.3 else ""
    recent = chance.choice(there[-12:])
    limit = chance.choice(["", "", "", "", f"=={recent}", f">={recent}", f"<={recent}", f"~={recent}"])
    if limit.startswith("~=") and "." not in recent:
        limit = ""
    return f"{name}{extra}{limit}"
