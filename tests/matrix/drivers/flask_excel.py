"""Sends a table as CSV, and reads one that was uploaded."""

from __future__ import annotations

import io
import json


def load():
    import flask_excel  # noqa: F401


def setup(app):
    import flask_excel
    from flask import jsonify
    from flask import request as asked

    flask_excel.init_excel(app)

    @app.route("/download")
    def download():
        return flask_excel.make_response_from_array([[1, 2], [3, 4]], "csv")

    @app.route("/upload", methods=["POST"])
    def upload():
        return jsonify(asked.get_array(field_name="file"))


def told(answer):
    """The JSON of an answer; `get_json` came with Flask 1.0."""
    return json.loads(answer.get_data(as_text=True))


def request(app, client, made):
    assert client.get("/download").data.split() == [b"1,2", b"3,4"]
    answer = client.post("/upload", data={"file": (io.BytesIO(b"1,2\n3,4\n"), "table.csv")})
    assert told(answer) == [[1, 2], [3, 4]], answer.data
