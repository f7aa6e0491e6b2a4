from __future__ import annotations

from flaskcompat.model.usage import Usage
from flaskcompat.settings.combine import combine
from flaskcompat.settings.environment import variable
from flaskcompat.settings.place import Place


def test_nothing() -> None:
    assert combine((), ()) == ()


def test_each_setting_once_and_in_order() -> None:
    settings = variable("B", "1", Place("b.env", 1, "dotenv")) + variable(
        "A", "1", Place("a.env", 2, "dotenv")
    )
    assert [setting.key for setting in combine((), settings * 3)] == ["A", "B"]


def test_of_two_readings_of_one_place_the_one_that_knows_counts() -> None:
    known, unknown = (variable("A", text, Place(".env", 1, "dotenv")) for text in ("1", "\0"))
    assert combine((), unknown + known) == combine((), known + unknown) == known
    assert combine((), unknown) == unknown


def test_variables_become_configuration_where_the_code_asks_for_them() -> None:
    settings = variable("FLASK_TRUSTED_HOSTS", "a", Place(".env", 1, "dotenv"))
    assert [setting.space for setting in combine((), settings)] == ["environment"]
    asking = Usage("flask.Flask.config.from_prefixed_env", "call", "app.py", 1, 1)
    found = combine((asking,), settings)
    assert [(setting.space, setting.key) for setting in found] == [
        ("environment", "FLASK_TRUSTED_HOSTS"),
        ("flask", "TRUSTED_HOSTS"),
    ]
