from __future__ import annotations

from collections.abc import Callable

from flaskcompat.model.usage import UNKNOWN
from flaskcompat.settings.deployment_yaml import parse

Facts = list[tuple[str, str, object, int]]
Read = Callable[[str, str], Facts]


def test_github_workflow(read: Read) -> None:
    text = """\
env:
  FLASK_ENV: testing
jobs:
  test:
    steps:
      - run: |
          pip install gunicorn
          FLASK_DEBUG=1 flask run
        env:
          KEY: ${{ secrets.KEY }}
      - run: gunicorn -k ${{ matrix.worker }} app:app
"""
    assert sorted(read(".github/workflows/ci.yml", text), key=lambda fact: fact[3]) == [
        ("environment", "FLASK_ENV", "testing", 2),
        ("environment", "FLASK_DEBUG", "1", 8),
        ("flask-cli", "command", "run", 8),
        ("environment", "KEY", UNKNOWN, 10),
        ("gunicorn", "worker_class", UNKNOWN, 11),
        ("gunicorn", "app", "app:app", 11),
    ]


def test_gitlab_pipeline(read: Read) -> None:
    text = """\
variables:
  FLASK_ENV: testing
  LONG: {value: "1", description: d}
test:
  script:
    - !reference [.setup, script]
    - flask db upgrade
"""
    assert read(".gitlab-ci.yml", text) == [
        ("environment", "FLASK_ENV", "testing", 2),
        ("environment", "LONG", "1", 3),
        ("flask-cli", "command", "db", 7),
    ]


def test_kubernetes(read: Read) -> None:
    text = """\
kind: Service
---
kind: Deployment
spec:
  containers:
    - name: web
      command: [gunicorn]
      args: [-k, gevent, $(APP)]
      env:
        - name: FLASK_ENV
          value: production
        - name: SECRET
          valueFrom: {secretKeyRef: {name: a, key: b}}
"""
    assert sorted(read("k8s/web.yaml", text), key=lambda fact: fact[3]) == [
        ("gunicorn", "worker_class", "gevent", 8),
        ("gunicorn", "app", UNKNOWN, 8),
        ("environment", "FLASK_ENV", "production", 10),
    ]


def test_app_engine(read: Read) -> None:
    text = "runtime: python312\nentrypoint: gunicorn -b :$PORT -k gevent main:app\nenv_variables:\n  A: '1'\n"
    assert read("app.yaml", text) == [
        ("environment", "A", "1", 4),
        ("gunicorn", "bind", UNKNOWN, 2),
        ("gunicorn", "worker_class", "gevent", 2),
        ("gunicorn", "app", "main:app", 2),
    ]


def test_render(read: Read) -> None:
    text = "services:\n  - startCommand: gunicorn app:app\n    envVars:\n      - key: A\n        value: b\n"
    assert read("render.yaml", text) == [("environment", "A", "b", 4), ("gunicorn", "app", "app:app", 2)]


def test_a_file_that_cannot_be_read_is_a_problem() -> None:
    assert parse("a: [\n", "app.yaml")[1][0].path == "app.yaml"
    assert parse("[" * 5000, "app.yaml")[1]
