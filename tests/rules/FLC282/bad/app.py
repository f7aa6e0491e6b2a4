from flask import Flask


def make():
    return Flask(__name__)


def first_and_second(app: Flask):
    client = app.test_client()
    first = client.get("/")

    @app.route("/second")  # expect: FLC282
    def second():
        return "second"

    return first.status_code, client.get("/second").status_code
