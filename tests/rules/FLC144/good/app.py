"""An application into whose views a service is injected."""

from flask import Flask
from flask_injector import FlaskInjector
from injector import inject


class Greeter:
    def greet(self) -> str:
        return "Hello"


app = Flask(__name__)


@app.route("/")
@inject
def index(greeter: Greeter):
    return greeter.greet()


FlaskInjector(app=app, modules=[lambda binder: binder.bind(Greeter, to=Greeter)])
