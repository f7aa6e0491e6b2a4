"""A slip in a configuration key is told at its line, in every place that can set one."""

from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat import check

APP = "from flask import Flask\n\napp = Flask(__name__)\n"
PREFIXED = f"{APP}app.config.from_prefixed_env()\n"

PLACES: dict[str, tuple[dict[str, str], str, int]] = {
    "item": ({"app.py": f'{APP}app.config["SESSION_COKIE_SECURE"] = True\n'}, "app.py", 4),
    "update": ({"app.py": f"{APP}app.config.update(\n    SESSION_COKIE_SECURE=True,\n)\n"}, "app.py", 5),
    "dict": ({"app.py": f'{APP}app.config.update({{"SESSION_COKIE_SECURE": True}})\n'}, "app.py", 4),
    "mapping": ({"app.py": f"{APP}app.config.from_mapping(SESSION_COKIE_SECURE=True)\n"}, "app.py", 4),
    "default": ({"app.py": f'{APP}app.config.setdefault("SESSION_COKIE_SECURE", True)\n'}, "app.py", 4),
    "factory": (
        {
            "app.py": "from flask import Flask\n\n\ndef create_app():\n    app = Flask(__name__)\n"
            '    app.config["SESSION_COKIE_SECURE"] = True\n    return app\n'
        },
        "app.py",
        6,
    ),
    "extension": (
        {"shop.py": 'def init_app(app):\n    app.config["SESSION_COKIE_SECURE"] = True\n', "app.py": APP},
        "shop.py",
        2,
    ),
    "class by name": (
        {
            "config.py": "class Production:\n    SESSION_COKIE_SECURE = True\n",
            "app.py": f'{APP}app.config.from_object("config.Production")\n',
        },
        "config.py",
        2,
    ),
    "class": (
        {
            "config.py": "class Base:\n    SESSION_COKIE_SECURE = True\n\n\n"
            "class Production(Base):\n    DEBUG = False\n",
            "app.py": f"from config import Production\n{APP}app.config.from_object(Production)\n",
        },
        "config.py",
        2,
    ),
    "module": (
        {
            "settings.py": "SESSION_COKIE_SECURE = True\n",
            "app.py": f'{APP}app.config.from_object("settings")\n',
        },
        "settings.py",
        1,
    ),
    "file": (
        {
            "shop.cfg": "DEBUG = False\nSESSION_COKIE_SECURE = True\n",
            "app.py": f'{APP}app.config.from_pyfile("shop.cfg")\n',
        },
        "shop.cfg",
        2,
    ),
    "TOML": (
        {
            "shop.toml": "DEBUG = false\nSESSION_COKIE_SECURE = true\n",
            "app.py": f"import tomllib\n{APP}"
            'app.config.from_file("shop.toml", load=tomllib.load, text=False)\n',
        },
        "shop.toml",
        2,
    ),
    "JSON": (
        {
            "shop.json": '{\n  "SESSION_COKIE_SECURE": true\n}\n',
            "app.py": f'import json\n{APP}app.config.from_file("shop.json", load=json.load)\n',
        },
        "shop.json",
        2,
    ),
    ".env": ({".env": "FLASK_SESSION_COKIE_SECURE=true\n", "app.py": PREFIXED}, ".env", 1),
    ".flaskenv": ({".flaskenv": "FLASK_SESSION_COKIE_SECURE=true\n", "app.py": PREFIXED}, ".flaskenv", 1),
    "image": (
        {"Dockerfile": "FROM python:3.12\nENV FLASK_SESSION_COKIE_SECURE=true\n", "app.py": PREFIXED},
        "Dockerfile",
        2,
    ),
    "compose": (
        {
            "compose.yml": "services:\n  web:\n    environment:\n      FLASK_SESSION_COKIE_SECURE: 'true'\n",
            "app.py": PREFIXED,
        },
        "compose.yml",
        4,
    ),
    "Kubernetes": (
        {
            "k8s/web.yaml": "kind: Deployment\nspec:\n  template:\n    spec:\n"
            "      containers:\n      - name: web\n"
            "        env:\n        - name: FLASK_SESSION_COKIE_SECURE\n          value: 'true'\n",
            "app.py": PREFIXED,
        },
        "k8s/web.yaml",
        8,
    ),
}


@pytest.mark.parametrize("place", PLACES)
def test_a_slip_is_told_in_each_place(place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files, path, line = PLACES[place]
    for name, text in {"requirements.txt": "flask==3.1.3\n", **files}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    report = check(".", select=["FLC536"])
    assert [(found.path, found.line) for found in report.findings] == [(path, line)]
