"""Features of pages: routing, templates, sessions, JSON, files, cookies, hooks, signals, streams."""

from __future__ import annotations

import io
import json
import os
import uuid

from features import FORM, NotHereError, call, feature, holds, multipart, routed, same
from run import application

FILTERS = """{{ "<a>" }}|{{ "<a>"|safe }}|{{ v|e }}|{{ v|upper|replace("A", "b") }}|{{ [1, 2]|join(",") }}|
{{ url_for("page", n=3) }}|{% for m in get_flashed_messages() %}{{ m }}{% endfor %}|{{ {"a": "<"}|tojson }}|
{{ "http://a.b c"|urlize }}|{{ "x"|default("y") }}|{{ "<b>q</b>"|striptags }}|{{ "a b"|urlencode }}|
{{ {"k": "v"}|xmlattr }}|{{ "%s"|format(v) }}|{{ "abc def"|truncate(5) }}|{{ "ab cd"|wordwrap(2) }}|{{ g }}
{{ request.path }}{{ config.SECRET_KEY }}{{ session }}|{{ "a"|indent }}|{{ [1, 2]|random }}|{{ "a b"|title }}
{{ [{"a": 1}, {"a": 2}]|groupby("a")|list|length }}|{{ 3|filesizeformat }}|{{ "x"|forceescape }}|
{{ [1, 2, 3]|batch(2)|list }}|{{ "a"|center(9) }}|{{ "a b"|wordcount }}|{{ lipsum(1) }}|{{ "x"|pprint }}|
{{ "<"|escape|string }}|{% autoescape false %}{{ "<" }}{% endautoescape %}|{{ "<i>" ~ "<j>"|safe }}"""


@feature
def index_page():
    same(call(application())[0::2], (200, b"index"))


@feature
def status_and_headers():
    def made():
        return "x", 201, {"X-A": "b"}

    status, headers, _ = call(routed(("/d", made)), "/d")
    same((status, headers["X-A"]), (201, "b"))


@feature
def form():
    from flask import request

    def field():
        return request.form["a"]

    app = routed(("/f", field, ["POST"]))
    same(call(app, "/f", "POST", **FORM)[2], b"1")
    same(call(app, "/f", "POST", **multipart("a", "7"))[2], b"7")


@feature
def upload():
    from flask import request

    def file():
        sent = request.files["a"]
        return sent.filename + sent.read().decode()

    app = routed(("/f", file, ["POST"]))
    same(call(app, "/f", "POST", **multipart("a", "7", "n.txt"))[2], b"n.txt7")


@feature
def json_in_and_out():
    from flask import jsonify, request

    def echo():
        return jsonify(request.get_json())

    app = routed(("/j", echo, ["POST"]))
    sent = call(app, "/j", "POST", b'{"a": [1]}', "application/json")
    same(json.loads(sent[2].decode()), {"a": [1]})


@feature
def json_of_values():
    import datetime

    from flask import jsonify

    def values():
        return jsonify(a=1, d=datetime.datetime(2020, 1, 1), u=uuid.UUID(int=2))

    def several():
        return jsonify([1, 2])

    app = routed(("/v", values), ("/l", several))
    same(json.loads(call(app, "/v")[2].decode())["a"], 1)
    same(json.loads(call(app, "/l")[2].decode()), [1, 2])


@feature
def json_module():
    from flask import json as flask_json

    with application().app_context():
        same(flask_json.loads(flask_json.dumps({"a": 1})), {"a": 1})


@feature
def json_that_is_broken():
    from flask import jsonify, request

    def echo():
        return jsonify(request.get_json())

    app = routed(("/j", echo, ["POST"]), TESTING=False)
    app.logger.disabled = True
    same(call(app, "/j", "POST", b"{x", "application/json")[0], 400)


@feature
def session_values():
    import datetime

    from flask import session

    def fill():
        session.permanent = True
        session.update(u="me", d=datetime.datetime(2020, 1, 1), t=(1, 2), b=b"x", i=uuid.UUID(int=1))
        return "ok"

    def read():
        return repr((session.get("u"), session["t"], session["b"], session["i"].int))

    app = routed(("/s", fill), ("/g", read))
    cookie = call(app, "/s")[1]["Set-Cookie"].split(";")[0]
    same(call(app, "/g", cookie=cookie)[2], repr(("me", (1, 2), b"x", 1)).encode())


@feature
def session_markup():
    from flask import session
    from markupsafe import Markup

    def fill():
        session["m"] = Markup("<b>")
        return "ok"

    def read():
        return str(session["m"])

    app = routed(("/s", fill), ("/g", read))
    cookie = call(app, "/s")[1]["Set-Cookie"].split(";")[0]
    same(call(app, "/g", cookie=cookie)[2], b"<b>")


@feature
def cookies():
    from flask import make_response, request

    def put():
        response = make_response("x")
        response.set_cookie("c", "v w", max_age=9, httponly=True)
        response.delete_cookie("d")
        return response

    def read():
        return request.cookies["c"]

    app = routed(("/s", put), ("/g", read))
    call(app, "/s")
    same(call(app, "/g", cookie="c=zz")[2], b"zz")


@feature
def error_handlers_and_hooks():
    from flask import Blueprint, abort, g

    seen = []
    blueprint = Blueprint("bp", "bp", url_prefix="/bp")
    blueprint.add_url_rule("/x", "x", lambda: "bpx")
    blueprint.add_url_rule("/boom", "boom", lambda: {}["q"])
    blueprint.register_error_handler(KeyError, lambda error: ("key", 418))

    def forbidden():
        abort(403)

    def broken():
        raise RuntimeError("z")

    app = routed(("/forbidden", forbidden), ("/broken", broken), TESTING=False)
    app.logger.disabled = True
    app.before_request(lambda: setattr(g, "a", 1))
    app.after_request(lambda response: seen.append("after") or response)
    app.teardown_request(lambda error: seen.append("teardown"))
    app.teardown_appcontext(lambda error: seen.append("context"))
    app.register_error_handler(404, lambda error: ("not found", 404))
    app.register_blueprint(blueprint)
    same(call(app, "/bp/x")[2], b"bpx")
    same(seen, ["after", "teardown", "context"])
    same(call(app, "/bp/boom")[0], 418)
    same(call(app, "/nope")[2], b"not found")
    same([call(app, "/forbidden", how)[0] for how in ("GET", "POST", "OPTIONS")], [403, 405, 200])
    same(call(app, "/broken")[0], 500)


@feature
def handler_of_http_exceptions():
    from werkzeug.exceptions import HTTPException

    app = application(TESTING=False)
    app.register_error_handler(
        HTTPException, lambda error: (json.dumps([error.code, error.name]), error.code)
    )
    same(call(app, "/no")[0], 404)


@feature
def nested_blueprints():
    import flask
    from flask import Blueprint, url_for

    if not hasattr(Blueprint, "register_blueprint") or getattr(flask, "__version__", "") == "2.0.0":
        raise NotHereError
    outer, inner = Blueprint("p", "p", url_prefix="/p"), Blueprint("c", "c", url_prefix="/c")
    inner.add_url_rule("/", "i", lambda: url_for(".i"))
    outer.register_blueprint(inner)
    app = application()
    app.register_blueprint(outer)
    same(call(app, "/p/c/")[2], b"/p/c/")


@feature
def template_string():
    from flask import flash, render_template_string

    def page(n):
        flash("fm <x>")
        return render_template_string(FILTERS, v="<a>")

    status, _, data = call(routed(("/i/<int:n>", page)), "/i/1")
    same(status, 200)
    for part in ("&lt;a&gt;|<a>|&lt;a&gt;|", "/i/3", "fm &lt;x&gt;", '"\\u003c"'):
        holds(data.decode(), part)


@feature
def template_file():
    from flask import render_template

    def page():
        return render_template("page.html", value="<q>")

    holds(call(routed(("/p", page)), "/p")[2], b"<b>&lt;q&gt;</b>")


@feature
def template_functions():
    from flask import render_template_string
    from markupsafe import Markup

    def page():
        return render_template_string('{{ "ab"|rev }}{{ gg() }}{{ 1 is some }}{{ cp }}')

    app = routed(("/p", page))
    app.add_template_filter(lambda text: text[::-1], "rev")
    app.add_template_global(lambda: "G", "gg")
    app.add_template_test(lambda value: True, "some")
    app.context_processor(lambda: {"cp": Markup("<i>%s</i>") % "<"})
    same(call(app, "/p")[2], b"baGTrue<i>&lt;</i>")


@feature
def jinja_extensions():
    import jinja2
    from jinja2.nativetypes import NativeEnvironment
    from jinja2.sandbox import SandboxedEnvironment

    boxed = SandboxedEnvironment().from_string('{{ "a%s"|format(1) }}{{ "{0}".format(2) }}')
    same(boxed.render(), "a12")
    names = ["jinja2.ext.i18n", "jinja2.ext.do", "jinja2.ext.loopcontrols"]
    environment = jinja2.Environment(extensions=names, autoescape=True)
    environment.install_null_translations()
    template = environment.from_string('{% trans a="<" %}x {{ a }}{% endtrans %}{{ _("q") }}')
    same(template.render(), "x &lt;q")
    same(NativeEnvironment().from_string("{{ [1, 2] }}").render(), [1, 2])


@feature
def jinja_async():
    import asyncio

    import jinja2

    async def wait():
        return "F"

    text = '{% for x in xs %}{{ x }}{{ loop.index }}{% endfor %}{{ f() }}{{ [1, 2]|map("string")|join }}'
    template = jinja2.Environment(enable_async=True).from_string(text)
    loop = asyncio.new_event_loop()
    same(loop.run_until_complete(template.render_async(xs=[1, 2], f=wait)), "1122F12")


@feature
def jinja_traceback():
    import traceback

    import jinja2

    for text in ("a\n{{ 1/0 }}", "a\n{% if %}"):
        try:
            jinja2.Environment().from_string(text).render()
        except (ZeroDivisionError, jinja2.TemplateSyntaxError):
            traceback.format_exc()


@feature
def send_files():
    from flask import send_file, send_from_directory

    here = os.path.abspath("static")
    app = application()
    app.add_url_rule("/a", "a", lambda: send_file(os.path.join(here, "a.txt")))
    app.add_url_rule("/b", "b", lambda: send_file(io.BytesIO(b"zz"), mimetype="text/plain"))
    app.add_url_rule("/c", "c", lambda: send_from_directory(here, "a.txt"))
    same([call(app, path)[2] for path in ("/a", "/b", "/c")], [b"hello static\n", b"zz", b"hello static\n"])


@feature
def send_attachment():
    import inspect

    from flask import send_file

    names = inspect.signature(send_file).parameters
    key = "download_name" if "download_name" in names else "attachment_filename"

    def page():
        return send_file(
            os.path.abspath("static/a.txt"), as_attachment=True, conditional=True, **{key: "b.txt"}
        )

    holds(call(routed(("/a", page)), "/a")[1]["Content-Disposition"], "b.txt")


@feature
def static_file():
    same(call(application(), "/static/a.txt")[2], b"hello static\n")


@feature
def redirects():
    from flask import redirect, url_for

    def go():
        return redirect(url_for("there", q=1))

    def there():
        return "there"

    app = routed(("/go", go), ("/there/", there))
    same(call(app, "/go")[0], 302)
    assert call(app, "/there")[0] in (301, 308)


@feature
def method_views():
    from flask.views import MethodView

    class View(MethodView):
        def get(self, n):
            return f"got {n}"

        def post(self, n):
            return "posted"

    app = application()
    app.add_url_rule("/v/<int:n>", view_func=View.as_view("v"))
    same([call(app, "/v/3", how)[2] for how in ("GET", "POST")], [b"got 3", b"posted"])


@feature
def urls_and_converters():
    from flask import url_for
    from werkzeug.routing import BaseConverter

    class Words(BaseConverter):
        def to_python(self, value):
            return value.split("+")

        def to_url(self, value):
            return "+".join(value)

    def view(x, p, f, u):
        return ",".join(x)

    app = application()
    app.url_map.converters["words"] = Words
    app.add_url_rule("/l/<words:x>/<path:p>/<float:f>/<uuid:u>", "v", view)
    values = {"x": ["a", "b"], "p": "q/r", "f": 1.5, "u": uuid.UUID(int=1), "z": "\xe9 x", "_anchor": "a b"}
    with app.test_request_context("/", base_url="http://ex.org/"):
        assert url_for("v", _external=True, _scheme="https", **values).startswith("https://ex.org/l/a")
    with routed(SERVER_NAME="srv.org").app_context():
        same(url_for("index"), "http://srv.org/")
    same(call(app, "/l/a+b/q/r/1.5/00000000-0000-0000-0000-000000000001")[2], b"a,b")


@feature
def subdomains():
    from flask import url_for

    app = application(SERVER_NAME="srv.org")
    app.add_url_rule("/", "s", lambda s: s, subdomain="<s>")
    with app.app_context():
        same(url_for("s", s="q"), "http://q.srv.org/")


@feature
def configuration():
    app = application()
    path = os.path.abspath("settings_file.py")
    app.config.from_mapping(B=2)
    app.config.from_pyfile(path)
    app.config.from_object("settings_file")
    os.environ["SETTINGS_OF_SMOKE"] = path
    app.config.from_envvar("SETTINGS_OF_SMOKE")
    same((app.config["A"], app.config.get_namespace("SECRET_")["key"]), (1, "secret"))


@feature
def logging_to_stderr():
    app = application()
    app.logger.warning("w")
    app.logger.handlers  # noqa: B018


@feature
def streaming():
    from flask import Response, request, stream_with_context

    def page():
        @stream_with_context
        def parts():
            yield "a"
            yield request.path

        return Response(parts())

    same(call(routed(("/s", page)), "/s")[2], b"a/s")


@feature
def signals():
    import flask
    from flask import render_template_string, request_started, template_rendered

    if not getattr(flask.signals, "signals_available", True):
        raise NotHereError
    seen = []

    def told(sender, **extra):
        seen.append(1)

    def page():
        return render_template_string("x")

    app = routed(("/p", page))
    request_started.connect(told, app)
    template_rendered.connect(told, app)
    call(app, "/p")
    same(seen, [1, 1])
    with template_rendered.connected_to(told, app):
        pass


@feature
def async_view():
    from flask import Flask

    try:
        import asgiref  # noqa: F401
    except ImportError:
        raise NotHereError from None
    if not hasattr(Flask, "ensure_sync"):
        raise NotHereError

    async def page():
        import asyncio

        await asyncio.sleep(0)
        return "as"

    async def before():
        pass

    app = routed(("/p", page))
    app.before_request(before)
    same(call(app, "/p")[2], b"as")


@feature
def request_attributes():
    from flask import request

    def page():
        names = (
            "url base_url host is_json remote_addr endpoint blueprint authorization if_none_match mimetype"
        )
        values = [getattr(request, name) for name in [*names.split(), "max_content_length"]]
        values += [request.args.to_dict(), request.values.to_dict(), request.headers.get("Host")]
        values += [request.user_agent.string, request.accept_mimetypes.best, request.get_data()]
        return repr([*values, request.url_rule.rule])

    same(call(routed(("/p", page)), "/p")[0], 200)


@feature
def debugger():
    from werkzeug.debug import DebuggedApplication

    def broken():
        raise RuntimeError("boomx")

    app = routed(("/b", broken), TESTING=False)
    app.debug = True
    app.logger.disabled = True
    status, _, data = call(DebuggedApplication(app, evalex=False), "/b")
    same(status, 500)
    holds(data, b"boomx")


@feature
def debug_mode():
    from flask import request

    quiet = {"TESTING": False, "PROPAGATE_EXCEPTIONS": False}

    def field():
        return request.form["nope"]

    def file():
        try:
            return request.files["nope"].filename
        except KeyError:
            return "key"

    app = routed(("/f", field, ["POST"]), ("/u", file, ["POST"]), ("/j/", field, ["POST"]), **quiet)
    app.debug = True
    app.logger.disabled = True
    same(call(app)[2], b"index")
    assert call(app, "/f", "POST", **FORM)[0] in (400, 500)
    same(call(app, "/u", "POST", body=b"nope=1", kind=FORM["kind"])[2], b"key")
    assert call(app, "/j", "POST", **FORM)[0] in (301, 307, 308, 500)
