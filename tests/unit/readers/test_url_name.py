from __future__ import annotations

import pytest

from flaskcompat.readers.url_name import name_of


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("", ""),
        ("https://example.org/a.git", ""),
        ("https://example.org/egg=a", ""),
        ("https://example.org/a.git#egg=", ""),
        ("git+https://example.org/a.git@main#egg=My_Name", "my-name"),
        ("git+https://example.org/a.git#subdirectory=x&egg=a.b", "a-b"),
    ],
)
def test_the_name_is_what_the_fragment_tells(url: str, name: str) -> None:
    assert name_of(url) == name
