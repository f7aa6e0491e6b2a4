"""Injects a service into a view, and the request into the service."""


def load():
    from flask_injector import FlaskInjector, request  # noqa: F401
    from injector import inject  # noqa: F401


class Greeter:
    """Greets."""

    def greet(self, name: str) -> str:
        return "hello " + name


def setup(app):
    from flask.views import View
    from flask_injector import FlaskInjector, singleton
    from injector import inject

    @app.route("/greet/<name>")
    @inject
    def greet(name: str, greeter: Greeter):
        return greeter.greet(name)

    class Page(View):
        @inject
        def __init__(self, greeter: Greeter):
            self.greeter = greeter

        def dispatch_request(self):
            return self.greeter.greet("page")

    app.add_url_rule("/page", view_func=Page.as_view("page"))

    def configure(binder):
        binder.bind(Greeter, to=Greeter, scope=singleton)

    return FlaskInjector(app=app, modules=[configure])


def request(app, client, made):
    assert client.get("/greet/Ada").data == b"hello Ada"
    assert client.get("/page").data == b"hello page"
