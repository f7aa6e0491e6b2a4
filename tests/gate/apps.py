"""Applications of several years: their extensions, and the Python and day of their pins."""

from __future__ import annotations

from typing import NamedTuple


class App(NamedTuple):
    """An application that uses extensions as their drivers (`tests/matrix/drivers`) do."""

    name: str
    python: str
    day: str
    extensions: tuple[str, ...]


def _app(name: str, python: str, day: str, extensions: str) -> App:
    return App(name, python, day, tuple(extensions.split()))


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
)
