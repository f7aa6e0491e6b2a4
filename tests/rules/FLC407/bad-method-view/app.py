"""An application with an async method in a view class."""

from flask import Flask
from flask.views import MethodView

app = Flask(__name__)


class Index(MethodView):  # expect: FLC407
    async def get(self):
        return "Hello"


app.add_url_rule("/", view_func=Index.as_view("index"))
