"""Serves a view whose query is a pydantic model, and the OpenAPI document."""


def load():
    import flask_openapi3  # noqa: F401
    import pydantic  # noqa: F401


def setup(app):
    try:
        from flask_openapi3 import Info, OpenAPI, Tag
    except ImportError:
        from flask_openapi3 import OpenAPI
        from flask_openapi3.models.info import Info
        from flask_openapi3.models.tag import Tag
    from pydantic import BaseModel

    mine = OpenAPI("smokeapi", info=Info(title="Books", version="1.0"))
    mine.config.update(TESTING=True, SECRET_KEY="secret")

    class BookQuery(BaseModel):
        age: int
        author: str = "Ada"

    @mine.get("/book", tags=[Tag(name="book", description="books")])
    def book(query: BookQuery):
        """Tells a book."""
        return {"age": query.age, "author": query.author}

    @mine.post("/book")
    def add(body: BookQuery):
        """Adds a book."""
        return {"age": body.age}

    return mine


def request(app, client, made):
    client = made.test_client()
    assert client.get("/book?age=3").get_json() == {"age": 3, "author": "Ada"}
    assert client.get("/book?age=x").status_code == 422
    assert client.post("/book", json={"age": 4}).get_json() == {"age": 4}
    assert "/book" in client.get("/openapi/openapi.json").get_json()["paths"]
