"""Keywords that an object of a class of the project hands on to the class outside that it extends."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flaskcompat.model.usage import Usage

Find = Callable[..., list[Usage]]
HEAD = "from click.testing import CliRunner\n\n\n"
PLAIN = "class Runner(CliRunner):\n    pass\n"
OWN = (
    "class Runner(CliRunner):\n    def __init__(self, *args, trace=None, **kwargs):\n"
    "        super().__init__(*args, **kwargs)\n"
)


@pytest.mark.parametrize("cls", [PLAIN, OWN])
def test_what_the_class_does_not_take_itself_goes_to_its_base(usages: Find, cls: str) -> None:
    code = f"{HEAD}{cls}\n\nRunner(\n    trace=1,\n    mix_stderr=False,\n)\n"
    found = usages(code, "click.testing.CliRunner.__init__", "call")[-1]
    assert "mix_stderr" in found.keywords and ("trace" in found.keywords) == (cls == PLAIN)
    lines = {keyword: line for keyword, line, _ in found.places}
    assert code.splitlines()[lines["mix_stderr"] - 1] == "    mix_stderr=False,"


@pytest.mark.parametrize(
    "cls",
    [
        "class Runner(CliRunner):\n    def __init__(self, mix_stderr=True):\n        self.mix = mix_stderr\n",
        "class Runner(CliRunner):\n    def __init__(self, **kwargs):\n        self.given = kwargs\n",
        "class Runner(CliRunner):\n    def __new__(cls, mix_stderr):\n        return super().__new__(cls)\n",
        "from dataclasses import dataclass\n@dataclass\nclass Runner(CliRunner):\n    mix_stderr: bool\n",
        "@shop.made\nclass Base(CliRunner):\n    pass\nclass Runner(Base):\n    pass\n",
        "class Other:\n    pass\nclass Runner(Other, dict):\n    pass\n",
        "import shop\nclass Runner(CliRunner, shop.Mixin):\n    pass\n",
    ],
)
def test_what_stays_there_or_may_go_elsewhere_does_not(usages: Find, cls: str) -> None:
    found = usages(f"{HEAD}{cls}Runner(mix_stderr=False)\n", kind="call")
    assert not [usage for usage in found if "mix_stderr" in usage.keywords]


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("kwargs.pop('mix_stderr')", False),
        ("mix = kwargs.pop('mix_stderr', True)", False),
        ("for key in KEYS:\n            kwargs.pop(key, None)", False),
        ("del kwargs['mix_stderr']", False),
        ("kwargs = dict(env={})", False),
        ("tidy(kwargs)", False),
        ("kwargs.pop('trace', None)", True),
        ("kwargs.setdefault('env', {})", True),
        ("kwargs['env'] = {}", True),
        ("self.mix = 'mix_stderr' in kwargs and kwargs.get('mix_stderr')", True),
        ("log(**kwargs)", True),
    ],
)
def test_what_an_init_takes_out_of_its_keywords_stays_there(usages: Find, body: str, left: bool) -> None:
    cls = (
        f"class Runner(CliRunner):\n    def __init__(self, *args, **kwargs):\n        {body}\n"
        "        super().__init__(*args, **kwargs)\n"
    )
    found = usages(f"{HEAD}{cls}Runner(mix_stderr=False)\n", kind="call")
    assert any("mix_stderr" in usage.keywords for usage in found) is left


def test_a_class_whose_init_is_that_of_another_one_outside(usages: Find) -> None:
    code = (
        "from flask_marshmallow import Marshmallow\nma = Marshmallow()\nclass S(ma.Schema):\n    pass\n"
        "S(strict=True)\n"
    )
    assert usages(code, "marshmallow.Schema.__init__", "call")[0].keywords == ("strict",)
