"""The page of Swagger UI, its configuration and a static file."""

from __future__ import annotations


def load():
    import flask_swagger_ui  # noqa: F401


def setup(app):
    from flask_swagger_ui import get_swaggerui_blueprint

    made = get_swaggerui_blueprint("/docs", "/swagger.json", config={"app_name": "smoke"})
    app.register_blueprint(made, url_prefix="/docs")
    return made


def request(app, client, made):
    page = client.get("/docs/")
    assert page.status_code == 200, page.status
    assert b"swagger.json" in page.data or b"swagger.json" in client.get("/docs/swagger-initializer.js").data
    assert client.get("/docs/swagger-ui.css").status_code == 200
