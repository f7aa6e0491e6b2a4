"""Projects that come near to what a rule tells, and are right as they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat import check

HEADER = (
    "from flask import Flask, request\n\napp = Flask(__name__)\n\n\n"
    "@app.get('/')\ndef index():\n    return request.headers.get('store_url', '')\n"
)
ADMIN = "from flask_admin.contrib.sqla import ModelView\n"
GENERIC = (
    "from typing import Generic, TypeVar, get_args\n\nT = TypeVar('T')\n\n\nclass Store(Generic[T]):\n"
    "    @classmethod\n    def kind(cls):\n        return get_args(cls.__orig_bases__[0])\n"
)
PIPFILE = (
    '[requires]\npython_version = "3.9"\n\n[packages]\nflask = "*"\nsqlalchemy = "<2.0"\n'
    'sqlalchemy-utils = "<0.36"\n'
)
LOADER = "from flask_login import LoginManager\nLoginManager().header_loader(lambda text: None)\n"
OF_TWO = (
    "import base64\nimport urllib\nimport urllib2\n"
    "from flask import Flask, request\napp = Flask(__name__)\n\n\n"
    "def view():\n    request.form.has_key('x')\n    base64.b64encode('x' + unicode(urllib.quote('x')))\n\n\n"
    "def test_view():\n    assert 'x' in app.test_client().get('/').data\n"
)
DISPATCH = (
    "import importlib.metadata\n\nversion = importlib.metadata.version('flask')\n\n\n"
    "class Manager:\n    def __init__(self, app: Flask):\n        self.app = app\n\n"
    "    def __call__(self, environ):\n        if version.startswith('3.'):\n"
    "            return self._new(environ)\n"
    "        return self._old(environ)\n\n"
    "    def _old(self, environ):\n        self.app.try_trigger_before_first_request_functions()\n\n"
    "    def _new(self, environ):\n        pass\n"
)
SESSIONS = (
    "from flask import Flask, session\nfrom flask.sessions import SessionInterface\n\n\n"
    "class Sessions(SessionInterface):\n    pass\n\n\napp = Flask(__name__)\n"
    "app.session_interface = Sessions()\n\n\n"
    "@app.get('/')\ndef index():\n    return 'hello' if 'user' in session else 'who?'\n"
)
KEY = (
    "import os\nfrom flask import Flask\napp = Flask(__name__)\n"
    "key = os.getenv('SECRET_KEY', None)\nif not key:\n    raise SystemExit('no key')\napp.secret_key = key\n"
)
METHODS = (
    "import flask\n\n\nclass Name:\n    def __unicode__(self):\n        return unicode(1)\n\n"
    "    def __cmp__(self, other):\n        return cmp(1, other)\n"
)
FOR_BOTH = (
    "import base64\nimport sys\nfrom flask import Flask, request\napp = Flask(__name__)\n\n\n"
    "if sys.version_info[0] == 2:\n    from urllib import quote\n    import urllib2\n    text = unicode\n"
    "else:\n    from urllib.parse import quote\n    text = str\n\n\n"
    "def view():\n    'x' in request.form\n    base64.b64encode(('x' + text(quote('x'))).encode())\n\n\n"
    "def test_view():\n    response = app.test_client().get('/')\n"
    "    assert b'x' in response.data and 'x' in response.data.decode() and 'x' in response.text\n"
)
USER = (
    "from flask_login import UserMixin\nfrom mongoengine import BooleanField, Document\n\n\n"
    "class User(UserMixin, Document):\n    is_active = BooleanField()\n\n\n"
    "def leave():\n    user = User()\n    user.is_active = False\n"
)
SENT = (
    "from flask import Flask, send_file\n\napp = Flask(__name__)\n\n\n@app.route('/')\n"
    "def index():\n    return send_file(StringIO('a'), mimetype='text/csv')\n"
)
EITHER = "try:\n    from StringIO import StringIO\nexcept ImportError:\n    from io import StringIO\n"
TEST = "from app import app\n\n\ndef test_view():\n    assert app.test_client().get('/').data not in {}\n"
CONFIGURED = (
    "from flask import Flask, session\nfrom flask_useful.app import config_from_prefixed_env\n\n"
    "app = Flask(__name__)\nconfig_from_prefixed_env(app)\n\n\n"
    "@app.get('/')\ndef index():\n    session['seen'] = 1\n    return ''\n"
)
TWO = ("FLC650", "FLC651", "FLC652", "FLC653", "FLC654", "FLC655")
CASES = {
    **{
        f"code of Python 2 on it ({code})": (
            code,
            {"requirements.txt": "flask==1.1.4\n", ".python-version": "2.7\n", "app.py": OF_TWO},
        )
        for code in TWO
    },
    **{
        f"code for both Pythons ({code})": (
            code,
            {"requirements.txt": "flask==3.1.3\n", ".python-version": "3.12\n", "app.py": FOR_BOTH},
        )
        for code in TWO
    },
    "methods that only Python 2 calls": (
        "FLC652",
        {"requirements.txt": "flask==3.1.3\n", "app.py": METHODS},
    ),
    "a server that hands such headers on": (
        "FLC565",
        {
            "requirements.txt": "flask\n",
            "app.py": HEADER,
            "serve.sh": "exec uwsgi --http :80 --wsgi-file app.py\n",
        },
    ),
    "an example that imports what it tells people to install": (
        "FLC119",
        {
            "requirements.txt": "flask\nflask-admin==2.2.1\n",
            "app.py": "import flask_admin\n",
            "examples/shop.py": ADMIN + "from flask_sqlalchemy import SQLAlchemy\n",
        },
    ),
    "what only an example imports of an extension": (
        "FLC155",
        {"requirements.txt": "flask\nflask-admin==2.2.1\n", "examples/shop.py": ADMIN},
    ),
    "a file of Python 2, whose import fails before": (
        "FLC433",
        {"requirements.txt": "flask\n", "app.py": f"from StringIO import StringIO\n{SENT}"},
    ),
    "what Python gives to generic classes": ("FLC632", {"requirements.txt": "flask\n", "store.py": GENERIC}),
    "parts of an old series that nobody knows": (
        "FLC210",
        {"Pipfile": PIPFILE + 'invenio = {version = "<3.3.0", extras = ["base", "auth"]}\n'},
    ),
    "a file for old releases of what it extends": (
        "FLC650",
        {
            "requirements.txt": "flask==3.1.3\n",
            "shop/__init__.py": (
                "import ckan.plugins.toolkit as tk\n\ntry:\n    tk.requires_ckan_version('2.9')\n"
                "except tk.CkanVersionException:\n    from shop.old import Plugin\n"
                "else:\n    from shop.new import Plugin\n"
            ),
            "shop/new.py": "class Plugin: ...\n",
            "shop/old.py": "import Queue\n\nclass Plugin:\n    queue = Queue.Queue()\n",
        },
    ),
    "a method for the versions that its caller checks": (
        "FLC313",
        {"requirements.txt": "flask==3.1.3\n", "app.py": "from flask import Flask\n" + DISPATCH},
    ),
    "a session that no release of Flask marks": (
        "FLC804",
        {"requirements.txt": "flask==3.1.2\nwerkzeug==3.1.9\n", "app.py": SESSIONS},
    ),
    "a key that has no default": (
        "FLC861",
        {"requirements.txt": "flask==3.1.3\n", "app.py": KEY, "Procfile": "web: gunicorn app:app\n"},
    ),
    "tests of what the project pins": (
        "FLC306",
        {
            "requirements.txt": "flask==0.10.1\n",
            "test-requirements.txt": "flask-testing==0.5.0\n",
            "tests/test_app.py": "from flask.ext.testing import TestCase\n",
        },
    ),
    "an attribute that the class of users defines itself": (
        "FLC320",
        {"requirements.txt": "flask-login==0.6.3\nflask==3.1.3\n", "app.py": USER},
    ),
    "data that are looked for among bytes": (
        "FLC654",
        {"requirements.txt": "flask==3.1.3\n", "app.py": HEADER, "test_app.py": TEST.format("[b'a', b'b']")},
    ),
    "a configuration that an extension fills": (
        "FLC470",
        {"requirements.txt": "flask==3.1.3\n", "app.py": CONFIGURED},
    ),
    "one old decorator": (
        "FLC264",
        {
            "requirements.txt": "flask-login==0.5.0\nflask==2.2.5\nwerkzeug==2.2.3\n",
            "app.py": LOADER,
        },
    ),
}
HITS = {
    **{
        f"code of Python 2 on Python 3 ({code})": (
            code,
            {"requirements.txt": "flask==3.1.3\n", ".python-version": "3.12\n", "app.py": OF_TWO},
        )
        for code in TWO
    },
    "an attribute of users that the class does not define": (
        "FLC320",
        {
            "requirements.txt": "flask-login==0.6.3\nflask==3.1.3\n",
            "app.py": USER.replace("    is_active = B", "    is_known = B"),
        },
    ),
    "data that are looked for among texts": (
        "FLC654",
        {"requirements.txt": "flask==3.1.3\n", "app.py": HEADER, "test_app.py": TEST.format("['a', 'b']")},
    ),
    "a configuration that nobody fills": (
        "FLC470",
        {"requirements.txt": "flask==3.1.3\n", "app.py": CONFIGURED.replace("flask_useful", "shop")},
    ),
    "another method": (
        "FLC652",
        {"requirements.txt": "flask==3.1.3\n", "app.py": METHODS.replace("__cmp__", "compare")},
    ),
    "another server": (
        "FLC565",
        {
            "requirements.txt": "flask\n",
            "app.py": HEADER,
            "serve.sh": "exec uwsgi --socket :80 --wsgi-file app.py\n",
        },
    ),
    "what the application imports": (
        "FLC119",
        {"requirements.txt": "flask\nflask-admin==2.2.1\n", "app.py": ADMIN},
    ),
    "what the application imports of an extension": (
        "FLC155",
        {"requirements.txt": "flask\nflask-admin==2.2.1\n", "app.py": ADMIN},
    ),
    "parts that nobody knows, of whatever series": (
        "FLC210",
        {"Pipfile": PIPFILE + 'invenio = {version = ">=3.2", extras = ["base", "auth"]}\n'},
    ),
    "an old series of one that nobody knows": (
        "FLC210",
        {"Pipfile": PIPFILE + 'invenio = {version = "<3.3.0", extras = ["base"]}\n'},
    ),
    "a method that everybody may call": (
        "FLC313",
        {
            "requirements.txt": "flask==3.1.3\n",
            "app.py": "from flask import Flask\n" + DISPATCH.replace("_old", "old"),
        },
    ),
    "a session that Flask marks": (
        "FLC804",
        {
            "requirements.txt": "flask==3.1.2\nwerkzeug==3.1.9\n",
            "app.py": SESSIONS.replace(
                "import SessionInterface", "import SecureCookieSessionInterface"
            ).replace("(SessionInterface)", "(SecureCookieSessionInterface)"),
        },
    ),
    "a key that has one": (
        "FLC861",
        {
            "requirements.txt": "flask==3.1.3\n",
            "app.py": KEY.replace("None", "'secret'"),
            "Procfile": "web: gunicorn app:app\n",
        },
    ),
    "tests of what nothing pins": (
        "FLC306",
        {
            "requirements.txt": "flask\n",
            "test-requirements.txt": "flask-testing==0.5.0\n",
            "tests/test_app.py": "from flask.ext.testing import TestCase\n",
        },
    ),
    "a file of text on either Python": (
        "FLC433",
        {"requirements.txt": "flask\n", "app.py": f"{EITHER}{SENT}"},
    ),
    "a function given to an old decorator, told once": (
        "FLC264",
        {
            "requirements.txt": "flask-login==0.6.3\nflask==2.2.5\nwerkzeug==2.2.3\n",
            "app.py": LOADER,
        },
    ),
}


def told(code: str, files: dict[str, str], folder: Path) -> int:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    findings = check([str(folder)], select=[code], exclude_newer="2026-11-01").findings
    return sum(finding.severity != "note" for finding in findings)


@pytest.mark.parametrize(("code", "files"), CASES.values(), ids=CASES.keys())
def test_nothing_is_told(code: str, files: dict[str, str], tmp_path: Path) -> None:
    assert told(code, files, tmp_path / "shop") == 0


@pytest.mark.parametrize(("code", "files"), HITS.values(), ids=HITS.keys())
def test_once_is_told(code: str, files: dict[str, str], tmp_path: Path) -> None:
    assert told(code, files, tmp_path / "shop") == 1
