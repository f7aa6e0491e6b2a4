from flask import Flask


def make():
    return Flask(__name__)


def first_and_second(app: Flask):
    @app.route("/second")
    def second():
        return "second"

    client = app.test_client()
    return client.get("/").status_code, client.get("/second").status_code
