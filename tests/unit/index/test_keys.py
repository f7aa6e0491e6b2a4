from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat.errors import FlaskcompatError
from flaskcompat.index.keys import Keys, load_keys


@pytest.mark.parametrize(
    ("name", "key", "version", "knows"),
    [
        ("flask", "ENV", "2.2.5", True),
        ("flask", "ENV", "2.3.0", False),
        ("flask", "TRUSTED_HOSTS", "3.0.3", False),
        ("flask", "SECRET_KEY", "3.1.3", True),
        ("flask-limiter", "RATELIMIT_STORAGE_URL", "2.9.2", True),
        ("flask-limiter", "RATELIMIT_STORAGE_URL", "3.0.0", False),
        ("flask-security-too", "SECURITY_PASSWORD_SALT", "5.4.3", True),
        ("flask-jwt-extended", "JWT_SECRET_KEY", "4.6.0", True),
    ],
)
def test_what_the_table_says(name: str, key: str, version: str, knows: bool) -> None:
    assert load_keys()[name].knows(key, version) is knows


def test_releases_before_all_that_were_read_know_every_key() -> None:
    assert Keys(("X_",), "1.0", {"X_A": ">=2.0"}).knows("X_A", "0.5")


def test_a_broken_file_ends_the_run_with_a_message(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    path.write_text('{"flask": []}', encoding="utf-8")
    with pytest.raises(FlaskcompatError, match=r"keys\.json"):
        load_keys(str(path))
