"""Applications of several years: their extensions, and the Python and day of their pins."""

from __future__ import annotations

from typing import NamedTuple


class App(NamedTuple):
    """An application that uses extensions as their drivers (`tests/matrix/drivers`) do.

    It pins all that is installed, or with `direct` only what it uses itself: then the rest is what an install
    gets on the day.
    """

    name: str
    python: str
    day: str
    extensions: tuple[str, ...]
    direct: bool = False


def _app(name: str, python: str, day: str, extensions: str, direct: bool = False) -> App:
    return App(name, python, day, tuple(extensions.split()), direct)


APPS = (
    _app("blog", "3.8", "2020-03-20", "flask-login flask-sqlalchemy flask-wtf flask-migrate flask-mail"),
    _app("records", "3.8", "2020-09-15", "flask-restful flask-cors flask-jwt-extended flask-marshmallow"),
    _app(
        "office", "3.9", "2021-04-20", "flask-admin flask-login flask-sqlalchemy flask-caching flask-babelex"
    ),
    _app(
        "gallery", "3.9", "2021-10-05", "flask-bootstrap flask-wtf flask-moment flask-reuploaded flask-assets"
    ),
    _app(
        "meters",
        "3.9",
        "2022-02-10",
        "flask-smorest flask-limiter flask-cors flask-httpauth flask-marshmallow",
    ),
    _app(
        "tickets",
        "3.9",
        "2022-06-15",
        "flasgger flask-jwt-extended flask-restful flask-dance flask-principal",
    ),
    _app("shop", "3.11", "2022-11-15", "flask-restx flask-cors flask-migrate flask-sqlalchemy flask-bcrypt"),
    _app("club", "3.11", "2022-12-10", "flask-session flask-babel flask-wtf flask-login flask-mailman"),
    _app("chat", "3.11", "2023-03-10", "flask-socketio flask-cors flask-login flask-caching flask-compress"),
    _app(
        "depot", "3.11", "2023-05-20", "apiflask flask-sqlalchemy flask-migrate flask-httpauth flask-executor"
    ),
    _app(
        "intranet",
        "3.11",
        "2023-08-25",
        "flask-login flask-wtf flask-sqlalchemy flask-talisman flask-seasurf",
    ),
    _app(
        "weather", "3.12", "2023-11-20", "flask-openapi3 flask-limiter flask-cors flask-caching flask-minify"
    ),
    _app("museum", "3.11", "2022-08-20", "flask-security-too flask-sqlalchemy flask-menu flask-breadcrumbs"),
    _app(
        "library",
        "3.12",
        "2024-03-15",
        "flask-login flask-sqlalchemy flask-admin flask-debugtoolbar flask-session",
    ),
    _app(
        "forum", "3.8", "2021-02-10", "flask-restplus flask-script flask-login flask-oauthlib flask-paginate"
    ),
    _app(
        "mint",
        "3.13",
        "2024-12-10",
        "flask-restful flask-jwt-extended flask-mail flask-wtf flask-apscheduler",
    ),
    _app(
        "diary", "3.8", "2020-06-01", "flask-login flask-sqlalchemy flask-wtf flask-migrate flask-mail", True
    ),
    _app(
        "quotes", "3.8", "2021-01-15", "flask-restful flask-jwt-extended flask-httpauth flask-caching", True
    ),
    _app(
        "survey",
        "3.9",
        "2021-06-20",
        "flask-wtf flask-babel flask-bootstrap flask-session flask-moment",
        True,
    ),
    _app("parking", "3.9", "2022-01-10", "flask-restx flask-sqlalchemy flask-migrate flask-bcrypt", True),
    _app("clinic", "3.9", "2022-05-05", "flask-admin flask-login flask-sqlalchemy flask-security-too", True),
    _app(
        "bakery", "3.11", "2022-10-30", "flask-login flask-wtf flask-limiter flask-talisman flask-babel", True
    ),
    _app(
        "school", "3.11", "2023-02-01", "flask-smorest flask-marshmallow flask-jwt-extended flask-cors", True
    ),
    _app(
        "radio", "3.11", "2023-07-10", "flask-socketio flask-session flask-compress flask-apscheduler", True
    ),
    _app("market", "3.12", "2023-12-15", "apiflask flask-sqlalchemy flask-caching flask-openapi3", True),
    _app("garden", "3.12", "2024-06-15", "flask-mailman flask-dance flask-principal flask-uploads", True),
)
