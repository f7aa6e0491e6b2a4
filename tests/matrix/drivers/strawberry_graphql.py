"""Answers a query of GraphQL with the view for Flask, with the page of the explorer."""


def load():
    import strawberry  # noqa: F401
    from strawberry.flask.views import GraphQLView  # noqa: F401


def setup(app):
    import strawberry
    from strawberry.flask.views import GraphQLView

    @strawberry.type
    class Query:
        @strawberry.field
        def hello(self, name: str) -> str:
            return "hello " + name

    view = GraphQLView.as_view("graphql", schema=strawberry.Schema(query=Query))
    app.add_url_rule("/graphql", view_func=view)


def request(app, client, made):
    answer = client.post("/graphql", json={"query": '{ hello(name: "Ada") }'})
    assert answer.get_json()["data"] == {"hello": "hello Ada"}, answer.data
    assert client.get("/graphql", headers={"Accept": "text/html"}).status_code == 200
