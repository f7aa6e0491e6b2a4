"""Runs functions that need the request in other threads."""

from __future__ import annotations


def load():
    from flask_executor import Executor  # noqa: F401


def setup(app):
    from flask import current_app
    from flask import request as asked
    from flask_executor import Executor

    executor = Executor(app)
    keeps_context = hasattr(Executor, "_prepare_fn")  # since 0.4

    def tell(word):
        return f"{current_app.name} {asked.path} {word}" if keeps_context else word

    @app.route("/run")
    def run():
        more = list(executor.map(tell, ["two"])) if hasattr(executor, "map") else []
        return ",".join([executor.submit(tell, "one").result(), *more])

    return executor


def request(app, client, made):
    answer = client.get("/run").get_data(as_text=True)
    assert answer.startswith(("one", f"{app.name} /run one")), answer
