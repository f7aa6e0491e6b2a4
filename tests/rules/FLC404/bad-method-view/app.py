"""Streams numbers out of a view class with an async method."""

from flask import Flask, stream_with_context
from flask.views import MethodView

app = Flask(__name__)


class Numbers(MethodView):
    async def get(self):
        return stream_with_context(f"{number} " for number in range(1, 4))  # expect: FLC404


app.add_url_rule("/numbers", view_func=Numbers.as_view("numbers"))
