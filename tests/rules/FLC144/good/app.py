"""An application into whose views a service is injected."""

from flask import Flask
from flask.views import View
from flask_injector import FlaskInjector
from injector import inject


class Greeter:
    def greet(self) -> str:
        return "Hello"


class Page(View):
    @inject
    def __init__(self, greeter: Greeter):
        self.greeter = greeter

    def dispatch_request(self):
        return self.greeter.greet()


app = Flask(__name__)
app.add_url_rule("/", view_func=Page.as_view("page"))
FlaskInjector(app=app, modules=[lambda binder: binder.bind(Greeter, to=Greeter)])
