from __future__ import annotations

import pytest

from flaskcompat.matchers.facts import Code
from flaskcompat.matchers.meets import meets
from flaskcompat.model.usage import Usage

METHOD = Usage("shop.Form.validate", "defined", "forms.py", 3, 5, target="LoginForm")


@pytest.mark.parametrize(
    ("mentioned", "words", "expected"),
    [
        ({"forms.py", "views.py"}, {"views.py"}, True),
        ({"forms.py", "tests.py"}, {"forms.py"}, True),
        ({"forms.py"}, {"views.py"}, True),  # made by a factory, or under the name of a subclass
        ({"forms.py", "views.py"}, {"other.py"}, False),
        ({"forms.py", "views.py"}, set(), False),
    ],
)
def test_a_file_that_mentions_the_class_mentions_the_word(
    mentioned: set[str], words: set[str], expected: bool
) -> None:
    def mentions(word: str) -> frozenset[tuple[str, int]]:
        return frozenset((path, 1) for path in (mentioned if word == "LoginForm" else words))

    assert meets(Code(mentions=mentions), METHOD, "submit") is expected


def test_what_is_no_method_of_a_class_meets_everything() -> None:
    assert meets(Code(), METHOD._replace(target=""), "submit")
