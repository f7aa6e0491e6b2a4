"""Views of the application."""

import asyncio

from flask import Blueprint
from flask.views import MethodView

bp = Blueprint("pages", __name__)


class Index(MethodView):
    async def get(self):
        await asyncio.sleep(0.05)
        return "Hello"


bp.add_url_rule("/", view_func=Index.as_view("index"))
