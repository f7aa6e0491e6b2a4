"""Where plans start: sets of Flask with extensions as they were on a day, and the projects of the corpus."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import NamedTuple

from packaging.version import Version

from tests.matrix.grid import PYTHONS, releases
from tests.matrix.resolve import resolve
from tests.matrix.runner import needs_of
from tests.matrix.tools import Tools

SHIPPED = Path(__file__).parent / "starts.json"
FLASKS = "1.1.1 1.1.2 1.1.4 2.0.1 2.0.3 2.1.1 2.1.3 2.2.2 2.2.5 2.3.2 2.3.3 3.0.0 3.0.3".split()
YEARS = (
    "2020-03-01 2020-10-01 2021-03-01 2021-09-01 2022-03-01 2022-10-01 2023-03-01 2023-09-01 2024-03-01"
).split()
COMMON = (
    "flask-login flask-sqlalchemy flask-wtf flask-migrate flask-restful flask-cors flask-mail flask-babel "
    "flask-admin flask-caching flask-limiter flask-jwt-extended flask-socketio flask-session flask-restx "
    "flask-security-too flask-marshmallow flask-bcrypt flask-httpauth flask-compress flask-debugtoolbar"
).split()
LESS = (
    "flask-talisman flask-moment flask-principal flask-smorest flasgger flask-assets flask-dance "
    "flask-pymongo flask-mongoengine flask-redis flask-apscheduler flask-executor flask-seasurf "
    "prometheus-flask-exporter sentry-sdk flask-openid flask-themes2 flask-classful flask-injector "
    "bootstrap-flask flask-pagedown flask-paginate flask-qrcode flask-ckeditor flask-swagger-ui flask-menu "
    "flask-reuploaded flask-static-digest flask-apispec apiflask flask-shell-ipython pytest-flask authlib "
    "webargs flask-excel flask-log-request-id flask-flatpages frozen-flask flask-sslify flask-sock"
).split()
LEFT = (
    "flask-script flask-restplus flask-jwt flask-uploads flask-bootstrap flask-oauthlib flask-testing".split()
)
"""Extensions that nobody looks after, which real projects have all the same."""


class Start(NamedTuple):
    """One project before its upgrade: the texts of its files by name, and the extensions that it uses.

    `kind` is `freeze` (all versions pinned), `direct` (only what was asked for), `compiled` (a
    `requirements.in` with what was made of it) or `corpus`.
    """

    name: str
    kind: str
    python: str
    day: str
    files: Mapping[str, str]
    drivers: Sequence[str]


def read(path: Path = SHIPPED) -> list[Start]:
    """The starts that are kept."""
    return [Start(**data) for data in json.loads(path.read_text("utf-8"))]


def write(starts: Sequence[Start], path: Path = SHIPPED) -> None:
    """Keep starts."""
    path.write_text(json.dumps([each._asdict() for each in starts], indent=1) + "\n", encoding="utf-8")


def drawn(tools: Tools, count: int, seed: int) -> Iterator[Start]:
    """So many starts: each Flask in turn with extensions of its day, and every third a dated install."""
    random = Random(f"plans {seed}")
    number = 0
    for _ in range(count * 4):
        if number == count:
            return
        made = _dated(tools, random, number) if number % 3 == 2 else _pinned(tools, random, number)
        if made is not None:
            yield made
            number += 1


def _pinned(tools: Tools, random: Random, number: int) -> Start | None:
    flask = FLASKS[number % len(FLASKS)]
    out = {each.version: each.uploaded for each in releases(tools, "flask")}[flask]
    day = _later(out, random.randrange(20, 200))
    names = _extensions(tools, random, day)
    kind = "direct" if number % 5 == 4 else "freeze"
    return _start(tools, f"flask-{flask}-{number}", kind, day, [f"flask=={flask}"], names, random)


def _dated(tools: Tools, random: Random, number: int) -> Start | None:
    day = YEARS[number // 3 % len(YEARS)]
    names = _extensions(tools, random, day)
    return _start(tools, f"day-{day}-{number}", "compiled", day, ["flask"], names, random)


def _extensions(tools: Tools, random: Random, day: str) -> list[str]:
    """Three to eight extensions that were out on a day, mostly common ones."""
    there = [name for name in (*COMMON, *LESS, *LEFT) if _is_out(tools, name, day)]
    weights = [12 if name in COMMON else 2 if name in LESS else 1 for name in there]
    wanted, found = random.randrange(3, 9), dict[str, None]()
    while len(found) < wanted:
        found[random.choices(there, weights)[0]] = None
    return list(found)


def _is_out(tools: Tools, name: str, day: str) -> bool:
    return any(each.uploaded <= day and not _early(each.version) for each in releases(tools, name))


def _early(version: str) -> bool:
    return Version(version).is_prerelease


def _start(
    tools: Tools, name: str, kind: str, day: str, asked: list[str], names: list[str], random: Random
) -> Start | None:
    python = _python(day, random)
    needs = [need for each in names for need in needs_of(each)]
    wanted = list(dict.fromkeys([*asked, *names, *needs]))
    found = resolve(tools, wanted, python, day)
    if found.why:
        return None
    stated = {".python-version": f"{python}\n"} if random.random() < 0.5 else {}
    return Start(name, kind, python, day, stated | files_of(kind, wanted, found.pins), names)


def files_of(kind: str, wanted: Sequence[str], pins: Mapping[str, str]) -> dict[str, str]:
    """The files of a project that asks for something and has it with these versions."""
    names = [text.partition("=")[0] for text in wanted]
    if kind == "direct":
        return {"requirements.txt": _lines(f"{name}=={pins[name]}" for name in sorted(names))}
    if kind == "freeze":
        return {"requirements.txt": _lines(f"{name}=={pin}" for name, pin in sorted(pins.items()))}
    head = "# This file is autogenerated by pip-compile\n#\n#    pip-compile requirements.in\n#\n"
    return {
        "requirements.in": _lines(sorted(wanted)),
        "requirements.txt": head + _lines(f"{name}=={pin}" for name, pin in sorted(pins.items())),
    }


def _lines(texts: Sequence[str] | Iterator[str]) -> str:
    return "".join(f"{text}\n" for text in texts)


def _python(day: str, random: Random) -> str:
    """A Python that was out on a day, one of the newest two."""
    there = [python for python, since in PYTHONS.items() if since <= day] or ["3.8"]
    return random.choice(there[-2:])


def _later(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
