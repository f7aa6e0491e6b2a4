"""Methods of models are found on the objects that queries give."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Names = Callable[..., set[str]]

MODELS = (
    "from flask_sqlalchemy import SQLAlchemy\n"
    "db = SQLAlchemy()\n"
    "class Post(db.Model):\n    id = db.Column(db.Integer)\n"
    "class User(db.Model):\n"
    "    def followed(self):\n        return Post.query.order_by('x')\n"
)
START = "from models import db, User\n"
PAGES = "flask_sqlalchemy.query.Query.paginate"


def view(line: str) -> str:
    return f"{START}def view(number):\n    {line}\n    user.followed().paginate(1, 20)\n"


def test_a_method_that_two_models_have_tells_nothing(names: Names) -> None:
    other = "class Page(db.Model):\n    def followed(self):\n        return []\n"
    line = "user = User.query.first()"
    assert PAGES in names({"models.py": MODELS, "views.py": view(line)})
    assert PAGES not in names({"models.py": MODELS + other, "views.py": view(line)})


def test_nor_does_one_that_only_other_classes_have(names: Names) -> None:
    models = MODELS.replace("class User(db.Model)", "class User").replace("User.", "Post.")
    code = view("user = Post.query.first()").replace("import db, User", "import db, Post")
    assert PAGES not in names({"models.py": models, "views.py": code})


def test_what_no_database_gave_is_no_model(names: Names) -> None:
    assert PAGES not in names({"models.py": MODELS, "views.py": view("user = number.user")})


def test_what_tests_make_of_a_model_is_none_of_the_project(names: Names) -> None:
    tests = f"{START}class Faked(db.Model):\n    def followed(self):\n        return []\n"
    files = {"models.py": MODELS, "views.py": view("user = User.query.first()"), "tests/test_it.py": tests}
    assert PAGES in names(files)


def test_a_method_that_asks_for_itself_ends(names: Names) -> None:
    models = f"{MODELS}    def again(self):\n        return User.query.first().again()\n"
    code = view("user = User.query.first()").replace("followed", "again")
    assert PAGES not in names({"models.py": models, "views.py": code})


@pytest.mark.parametrize(
    "line",
    [
        "user = User.query.get(number)",
        "user = User.query.filter_by(id=number).first_or_404()",
        "user = db.session.query(User).filter_by(id=number).one()",
        "user = db.get_or_404(User, number)",
        "user = db.session.get(User, number)",
        "for user in User.query.all(): user.followed().paginate(1, 20)",
    ],
)
def test_ways_in_which_a_model_is_loaded(names: Names, line: str) -> None:
    assert PAGES in names({"models.py": MODELS, "views.py": view(line)})


def test_a_property_gives_what_it_returns(names: Names) -> None:
    models = MODELS.replace("    def followed", "    @property\n    def followed")
    code = view("user = User.query.first()").replace("followed()", "followed")
    assert PAGES in names({"models.py": models, "views.py": code})
