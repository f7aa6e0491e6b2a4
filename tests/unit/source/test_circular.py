from __future__ import annotations

import pytest

from tests.unit.source.conftest import Find

MAKES = "from flask import Flask\n"
VIEWS = "from app import app\n@app.route('/')\ndef index(): ...\n"


@pytest.mark.parametrize(
    "files",
    [
        {"app.py": MAKES + "from views import index\napp = Flask('x')\n", "views.py": VIEWS},
        {"app/__init__.py": MAKES + "from app.views import index\napp = Flask('x')\n", "app/views.py": VIEWS},
        {"app/__init__.py": MAKES + "from .views import index\napp = Flask('x')\n", "app/views.py": VIEWS},
        {"app/__init__.py": MAKES + "from . import views\napp = Flask('x')\n", "app/views.py": VIEWS},
    ],
)
def test_an_application_that_is_not_there_yet(usages: Find, files: dict[str, str]) -> None:
    found = [one for one in usages(files, kind="circular") if one.path.endswith("views.py")]
    assert [(one.name, one.line, one.target) for one in found] == [("flask.Flask", 1, "app")]
    assert dict(found[0].values)["line"] == 2


@pytest.mark.parametrize(
    "files",
    [
        {"app.py": MAKES + "app = Flask('x')\nfrom views import index\n", "views.py": VIEWS},
        {"app.py": MAKES + "app = Flask('x')\nimport views\n", "views.py": VIEWS},
        {"app.py": MAKES + "import views\napp = Flask('x')\n", "views.py": VIEWS},
        {"app.py": MAKES + "def main():\n    import views\napp = Flask('x')\n", "views.py": VIEWS},
        {
            "app.py": MAKES + "from views import index\napp = Flask('x')\n",
            "views.py": "def index():\n    from app import app\n",
        },
        {
            "app.py": MAKES + "from views import index\napp = Flask('x')\n",
            "views.py": "def index(): ...\nfrom app import app\n",
        },
        {
            "app.py": MAKES
            + "try:\n    from views import index\nexcept ImportError: pass\napp = Flask('x')\n",
            "views.py": VIEWS,
        },
        {
            "app.py": MAKES + "from views import index\napp = Flask('x')\n",
            "views.py": "if TYPE_CHECKING:\n    " + VIEWS,
        },
        {
            "clay/__init__.py": "from clay.server import app\nfrom clay import config\n",
            "clay/server.py": MAKES + "from clay import config\napp = Flask('x')\n",
            "clay/config.py": "",
        },
        {"app.py": MAKES + "app = None\nfrom views import index\napp = Flask('x')\n", "views.py": VIEWS},
    ],
)
def test_what_is_there_in_time_or_asked_later(usages: Find, files: dict[str, str]) -> None:
    assert usages(files, kind="circular") == []
