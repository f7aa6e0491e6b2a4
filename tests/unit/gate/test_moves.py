from __future__ import annotations

from flaskcompat.gate.moves import moves_between, partners
from flaskcompat.model.environment import Distribution, Environment
from flaskcompat.model.gate import Moved


def environment(path: str, python: str = "", origin: str = "pinned", **versions: str) -> Environment:
    entries = tuple(
        Distribution(name, version, path if origin == "pinned" else "", line, origin)  # type: ignore[arg-type]
        for line, (name, version) in enumerate(versions.items(), 1)
    )
    return Environment(f"{path}@{python}", ".", "lock", path, python, entries)


def test_versions_that_differ_are_told_with_their_line() -> None:
    old = environment("uv.lock", flask="2.2.5", click="8.1.8")
    new = environment("uv.lock", click="8.1.8", flask="3.0.0")
    assert moves_between([old], [new], {}) == (Moved("flask", "2.2.5", "3.0.0", "uv.lock", 2),)


def test_what_comes_and_goes() -> None:
    old, new = environment("uv.lock", flask="2.2.5"), environment("uv.lock", blinker="1.9.0")
    assert [(one.distribution, one.before, one.after) for one in moves_between([old], [new], {})] == [
        ("blinker", "", "1.9.0"),
        ("flask", "2.2.5", ""),
    ]


def test_forks_that_move_together_are_one_move() -> None:
    old = [environment("uv.lock", "3.8", flask="2.2.5"), environment("uv.lock", "3.12", flask="3.0.0")]
    new = [environment("uv.lock", "3.8", flask="2.3.3"), environment("uv.lock", "3.12", flask="3.1.0")]
    assert [one[1:3] for one in moves_between(old, new, {})] == [("2.2.5, 3.0.0", "2.3.3, 3.1.0")]
    assert moves_between(old, old[::-1], {}) == ()


def test_what_only_an_install_brings_is_marked() -> None:
    old = environment("requirements.txt", origin="resolved", flask="2.2.5")
    new = environment("requirements.txt", origin="resolved", flask="3.0.0")
    assert moves_between([old], [new], {}) == (
        Moved("flask", "2.2.5", "3.0.0", "requirements.txt", 0, False),
    )


def test_a_renamed_lock_and_one_that_takes_the_place_of_another() -> None:
    old = environment("a/uv.lock", flask="2.2.5")
    new = environment("b/uv.lock", flask="3.0.0")
    assert len(moves_between([old], [new], {"a/uv.lock": "b/uv.lock"})) == 1
    poetry = environment("poetry.lock", flask="2.2.5")
    assert partners([poetry], [new], {}) == {"poetry.lock": "b/uv.lock"}
    assert len(moves_between([poetry], [new], partners([poetry], [new], {}))) == 1
    assert partners([poetry, old], [new], {}) == partners([poetry], [poetry, new], {}) == {}
    assert moves_between([], [new], {}) == ()


def test_an_installed_environment_is_no_change() -> None:
    old = environment(".venv", flask="2.2.5")._replace(kind="installed")
    assert moves_between([old], [old._replace(distributions=())], {}) == ()


def test_versions_that_are_none_are_put_in_order_too() -> None:
    old = [environment("uv.lock", "3.8", flask="odd"), environment("uv.lock", "3.9", flask="1.0")]
    assert moves_between(old, [environment("uv.lock", flask="2")], {})[0].before == "odd, 1.0"


def test_what_an_install_would_bring_is_not_gone_where_it_is_not_known() -> None:
    stated, brought = environment("r.txt", flask="2.1.3"), environment("r.txt", "", "resolved", click="8.1.3")
    old = stated._replace(distributions=stated.distributions + brought.distributions)
    new = environment("r.txt", flask="2.2.0")
    assert [one.distribution for one in moves_between([old], [new], {})] == ["flask"]


def test_what_comes_and_goes_with_a_python_does_not_move() -> None:
    old = [environment("setup.py", "3.6", flask="2.0.3", dataclasses="0.8")]
    old += [environment("setup.py", "3.9", flask="3.1.3", click="8.1.8")]
    new = [environment("setup.py", "3.9", flask="3.1.3", click="8.1.7")]
    assert [one[:3] for one in moves_between(old, new, {})] == [("click", "8.1.8", "8.1.7")]
    assert [one[0] for one in moves_between(old[:1], new, {})] == ["click", "dataclasses", "flask"]
