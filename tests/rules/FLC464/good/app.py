"""An application that answers every error as JSON."""

from flask import Flask, jsonify
from werkzeug.exceptions import default_exceptions


def make_json_error(error):
    response = jsonify(message=str(error))
    response.status_code = getattr(error, "code", 500)
    return response


def make_json_app(import_name, **options):
    app = Flask(import_name, **options)
    for code in default_exceptions:
        app.register_error_handler(code, make_json_error)
    return app


app = make_json_app(__name__)
