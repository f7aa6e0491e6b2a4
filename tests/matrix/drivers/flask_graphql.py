"""Answers a query of GraphQL, with the page of GraphiQL."""

from __future__ import annotations

import json


def load():
    from flask_graphql import GraphQLView  # noqa: F401


def setup(app):
    from flask_graphql import GraphQLView
    from graphql import GraphQLField, GraphQLObjectType, GraphQLSchema, GraphQLString

    hello = GraphQLField(GraphQLString, resolver=lambda *_: "world")
    schema = GraphQLSchema(query=GraphQLObjectType("Query", fields={"hello": hello}))
    view = GraphQLView.as_view("graphql", schema=schema, graphiql=True)
    app.add_url_rule("/graphql", view_func=view)


def told(answer):
    """The JSON of an answer; `get_json` came with Flask 1.0."""
    return json.loads(answer.get_data(as_text=True))


def sent(value):
    """What posts a value as JSON; `json=` came with Flask 1.0."""
    return {"data": json.dumps(value), "content_type": "application/json"}


def request(app, client, made):
    answer = client.post("/graphql", **sent({"query": "{ hello }"}))
    assert told(answer) == {"data": {"hello": "world"}}, answer.data
    answer = client.get("/graphql?query={hello}", headers={"Accept": "text/html"})
    assert b"graphiql" in answer.data.lower()
