"""Features of the test client and of test contexts."""

from __future__ import annotations

import io

from features import feature, only_since, routed, same
from run import application


def shop():
    """An application with a session, redirects, JSON, forms, cookies, and a view that fails."""
    from flask import jsonify, make_response, redirect, request, session, url_for

    def put():
        session["a"] = request.args.get("v", "1")
        return "put"

    def read():
        return str(session.get("a"))

    def go():
        return redirect(url_for("read"))

    def echo():
        return jsonify(request.get_json(silent=True))

    def form():
        sent = request.files.get("u")
        return request.form["a"] + (sent.read().decode() if sent else "")

    def bake():
        response = make_response("x")
        response.set_cookie("z", "1")
        return response

    def taste():
        return request.cookies.get("z", "-")

    def broken():
        raise RuntimeError("b")

    views = [("/put", put), ("/read", read), ("/go", go), ("/bake", bake), ("/taste", taste), ("/b", broken)]
    return routed(*views, ("/echo", echo, ["GET", "POST"]), ("/form", form, ["POST"]))


@feature
def client_get():
    response = shop().test_client().get("/")
    same((response.status_code, response.data, response.get_data(as_text=True)), (200, b"index", "index"))


@feature
def client_keeps_context():
    from flask import request, session

    with shop().test_client() as client:
        client.get("/put?v=9")
        same((request.path, session["a"]), ("/put", "9"))


@feature
def client_session():
    client = shop().test_client()
    client.get("/put")
    same(client.get("/read").data, b"1")


@feature
def client_cookies():
    app = shop()
    client = app.test_client()
    client.get("/bake")
    same(client.get("/taste").data, b"1")
    bare = app.test_client(use_cookies=False)
    bare.get("/bake")
    same(bare.get("/taste").data, b"-")


@feature
def client_set_cookie():
    import inspect

    client = shop().test_client()
    if "server_name" in inspect.signature(client.set_cookie).parameters:
        client.set_cookie("localhost", "z", "5")
    else:
        client.set_cookie("z", "5")
    same(client.get("/taste").data, b"5")


@feature
def session_transaction():
    client = shop().test_client()
    with client.session_transaction() as session:
        session["a"] = "t"
    same(client.get("/read").data, b"t")
    with client.session_transaction() as session:
        same(session["a"], "t")


@feature
def session_transaction_in_a_context():
    with shop().test_client() as client:
        client.get("/")
        with client.session_transaction() as session:
            session["a"] = "q"
        same(client.get("/read").data, b"q")


@feature
def client_redirects():
    client = shop().test_client()
    same(client.get("/go").status_code, 302)
    same(client.get("/go", follow_redirects=True).data, b"None")
    client.get("/put")
    same(client.get("/go", follow_redirects=True).data, b"1")


@feature
def client_redirects_in_a_context():
    with shop().test_client() as client:
        same(client.get("/go", follow_redirects=True).data, b"None")


@feature
def client_json():
    only_since("1.0")
    app = shop()
    response = app.test_client().post("/echo", json={"a": 1})
    same((response.get_json(), response.is_json, response.json), ({"a": 1}, True, {"a": 1}))


@feature
def client_forms():
    client = shop().test_client()
    same(client.post("/form", data={"a": "1"}).data, b"1")
    sent = {"a": "1", "u": (io.BytesIO(b"qq"), "n.txt")}
    same(client.post("/form", data=sent, content_type="multipart/form-data").data, b"1qq")


@feature
def client_arguments():
    client = shop().test_client()
    options = {
        "headers": {"X": "1"},
        "environ_base": {"REMOTE_ADDR": "1.2.3.4"},
        "environ_overrides": {"A": "b"},
    }
    sent = client.get("/put", query_string={"v": "3"}, base_url="http://localhost/", **options)
    same(sent.status_code, 200)
    same(client.get("/read").data, b"3")


@feature
def client_raises():
    try:
        shop().test_client().get("/b")
    except RuntimeError:
        return
    raise AssertionError("the exception of the view is not raised")


@feature
def client_subdomain():
    from flask import Flask

    only_since("1.0")
    app = Flask("smoke_application", subdomain_matching=True)
    app.config["SERVER_NAME"] = "srv.org"
    app.add_url_rule("/", "i", lambda: "api", subdomain="api")
    same(app.test_client().get("/", subdomain="api").data, b"api")


@feature
def client_response_in_with():
    with shop().test_client().get("/") as response:
        same(response.data, b"index")


@feature
def client_of_environ_builder():
    from werkzeug.test import EnvironBuilder

    only_since("1.0")
    client = shop().test_client()
    same(client.open(EnvironBuilder("/").get_environ()).data, b"index")
    same(client.open(EnvironBuilder("/")).data, b"index")


@feature
def request_context_of_tests():
    from flask import request

    only_since("1.0")
    app = application()
    with app.test_request_context("/?v=2", method="POST", json={"a": 1}):
        same((request.args["v"], request.get_json()), ("2", {"a": 1}))
    with app.test_request_context("/", data={"a": "1"}, headers={"X": "y"}):
        same(request.form["a"], "1")
