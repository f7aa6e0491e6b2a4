"""What the rules on secret keys take for a key that anybody guesses; they share one pattern."""

from __future__ import annotations

import re
import secrets

import pytest

from flaskcompat.ruleset.store import all_rules

RULES = {rule.code: rule for rule in all_rules()}
WEAK = re.compile(RULES["FLC860"].match["all"][0]["value"]["matches"])


@pytest.mark.parametrize("code", ["FLC861", "FLC862", "FLC870"])
def test_all_rules_have_the_same_pattern(code: str) -> None:
    assert repr(WEAK.pattern) in repr(RULES[code].match)


@pytest.mark.parametrize(
    "key",
    [
        "dev",
        "secret",
        "change-me",
        "CHANGE ME IN PRODUCTION",
        "my_secret_key",
        "your-secret-key-here",
        "you-will-never-guess",
        "hard to guess string",
        "super secret key",
        "insecure-dev-key",
        "test-key",
        "keyboard cat",
        "192b9bdd22ab9ed4d12e236c78afcb9a393ec15f71bbf5dc987d54727823bcbf",
        '_5#y2L"F4Q8z\n\xec]/',
    ],
)
def test_words_and_the_keys_of_tutorials_are_guessed(key: str) -> None:
    assert WEAK.search(key)


@pytest.mark.parametrize(
    "key",
    [
        "",
        "9f2c1e7a4b8d3f60",
        "N4p0TCGjxPETdzyJj1j8CdQi7yOG3KeY",
        "devMR_IWC20koQqTJbijAVJ1",
        "{{ secret_key }}",
        "$(cat /run/secrets/key)",
    ],
)
def test_keys_by_chance_and_what_stands_for_a_key_are_not(key: str) -> None:
    assert not WEAK.search(key)


def test_hardly_any_key_by_chance_is_taken_for_a_word() -> None:
    assert sum(WEAK.search(secrets.token_hex(16)) is not None for _ in range(2000)) == 0
