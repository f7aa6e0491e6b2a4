from __future__ import annotations

import pytest

from flaskcompat.model.usage import UNKNOWN, Scope, Usage
from flaskcompat.settings.constants import loaded_constants


def constant(name: str, *, path: str = "src/shop/config.py", bases: tuple[str, ...] = ()) -> Usage:
    """A constant; of a class where the part before its key is capitalized."""
    owner = name.split(".")[-2]
    scopes = (Scope("class", owner, 1, bases),) if owner[0].isupper() else ()
    return Usage(name, "constant", path, 2, 1, scopes=scopes, values=(("value", 1),))


def load(value: object, method: str = "from_object") -> Usage:
    return Usage(f"flask.Flask.config.{method}", "call", "src/shop/app.py", 1, 1, values=(("0", value),))


def names(*usages: Usage) -> list[str]:
    return [usage.name for usage, _, _ in loaded_constants(usages)]


BASE = constant("shop.config.Base.A")
PROD = constant("shop.config.Prod.B", bases=("shop.config.Base",))
TEST = constant("shop.config.Test.C", bases=("Base",))
OTHER = constant("shop.models.Order.D", path="src/shop/models.py")
MODULE = constant("shop.config.E")


def test_constants_alone_are_no_configuration() -> None:
    assert names(BASE, PROD, OTHER, MODULE) == []


@pytest.mark.parametrize(
    "target", ["shop.config.Prod", "name:shop.config.Prod", "config.Prod", "shop.config:Prod"]
)
def test_a_class_brings_its_bases(target: str) -> None:
    assert names(load(target), BASE, PROD, TEST, OTHER, MODULE) == [
        "shop.config.Base.A",
        "shop.config.Prod.B",
    ]


def test_a_bare_base_is_one_of_the_same_module() -> None:
    assert names(load("shop.config.Test"), BASE, TEST, PROD) == ["shop.config.Base.A", "shop.config.Test.C"]


def test_a_module_brings_its_own_names_only() -> None:
    assert names(load("shop.config"), BASE, MODULE, OTHER) == ["shop.config.E"]


def test_an_object_only_known_at_run_time() -> None:
    assert names(load(UNKNOWN), BASE, PROD, OTHER, MODULE) == [
        "shop.config.Base.A",
        "shop.config.Prod.B",
        "shop.config.E",
    ]
    elsewhere = constant("shop.core.DevConfig.F", path="src/shop/core.py")
    assert names(load(UNKNOWN), elsewhere, OTHER) == ["shop.core.DevConfig.F"]


def test_a_class_without_constants_stands_for_those_beside_it() -> None:
    assert names(load("shop.config.Empty"), BASE, OTHER) == ["shop.config.Base.A"]


def test_a_file_brings_its_top_level() -> None:
    assert names(load("config.py", "from_pyfile"), BASE, MODULE, OTHER) == ["shop.config.E"]
    assert names(load("settings.py", "from_pyfile"), BASE, MODULE) == []


def test_lower_case_names_do_not_count() -> None:
    assert names(load("shop.config"), constant("shop.config.lower")) == []


def test_bases_in_a_circle_end() -> None:
    a = constant("shop.config.A.X", bases=("shop.config.B",))
    b = constant("shop.config.B.Y", bases=("shop.config.A",))
    assert names(load("shop.config.A"), a, b) == ["shop.config.A.X", "shop.config.B.Y"]


def test_a_constant_that_is_its_own_name_sets_nothing() -> None:
    key = BASE._replace(values=(("value", "A"),))
    assert names(load("shop.config.Base"), key, BASE._replace(line=3)) == ["shop.config.Base.A"]
    assert names(load("shop.config.Base"), key) == []
