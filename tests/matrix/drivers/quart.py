"""Serves a page, JSON, a template and a session with the asynchronous test client."""

from __future__ import annotations


def load():
    import quart  # noqa: F401


def setup(app):
    import quart

    mine = quart.Quart("smokeapp")
    mine.config.update(SECRET_KEY="secret", TESTING=True)

    @mine.route("/page/<name>")
    async def page(name):
        quart.session["name"] = name
        return await quart.render_template_string("hello {{ name }}", name=name)

    @mine.route("/json", methods=["POST"])
    async def json():
        return quart.jsonify({"got": await quart.request.get_json(), "name": quart.session.get("name")})

    return mine


def request(app, client, made):
    import asyncio

    async def ask():
        client = made.test_client()
        answer = await client.get("/page/Ada")
        assert await answer.get_data() in (b"hello Ada", "hello Ada")
        answer = await client.post("/json", json={"a": 1})
        assert await answer.get_json() == {"got": {"a": 1}, "name": "Ada"}
        assert (await client.get("/none")).status_code == 404

    asyncio.new_event_loop().run_until_complete(ask())
