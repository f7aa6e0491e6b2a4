"""A resource that answers JSON."""

from __future__ import annotations


def load():
    import flask_resources  # noqa: F401


def setup(app):
    import flask_resources

    if not hasattr(flask_resources, "route"):  # before 0.7
        return old(app)

    class Config(flask_resources.ResourceConfig):
        blueprint_name = "things"
        url_prefix = "/things"

    class Things(flask_resources.Resource):
        def create_url_rules(self):
            return [flask_resources.route("GET", "/", self.search)]

        @flask_resources.response_handler(many=True)
        def search(self):
            return [{"id": 1}], 200

    made = Things(Config())
    app.register_blueprint(made.as_blueprint())
    return made


def old(app):
    from flask_resources import CollectionResource
    from flask_resources.resources import ResourceConfig

    class Config(ResourceConfig):
        item_route = "/things/<id>"
        list_route = "/things/"

    class Things(CollectionResource):
        default_config = Config

        def search(self, *given, **named):
            return [{"id": 1}], 200

    made = Things(config=Config())
    app.register_blueprint(made.as_blueprint("things"))
    return made


def request(app, client, made):
    page = client.get("/things/", headers={"Accept": "application/json"}, content_type="application/json")
    assert page.status_code == 200, page.status
    assert b'"id"' in page.data
