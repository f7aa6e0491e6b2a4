"""Lists a model for a logged-in administrator."""

from __future__ import annotations

CONFIG = {
    "SQLALCHEMY_DATABASE_URI": "sqlite:///app.db",
    "SQLALCHEMY_TRACK_MODIFICATIONS": False,
    "WTF_CSRF_ENABLED": False,
}


def load():
    from flask_appbuilder import AppBuilder, Model, ModelView  # noqa: F401


def setup(app):
    import os

    import flask_appbuilder as fab
    from flask_appbuilder.models.sqla.interface import SQLAInterface
    from sqlalchemy import Column, Integer, String

    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///" + os.path.join(os.getcwd(), "app.db")

    class Item(fab.Model):
        __tablename__ = "item"
        id = Column(Integer, primary_key=True)
        name = Column(String(50), nullable=False)

    class ItemView(fab.ModelView):
        datamodel = SQLAInterface(Item)
        list_columns = ("name",)

    with app.app_context():
        try:
            from flask_appbuilder.utils.legacy import get_sqla_class

            db = get_sqla_class()(app)
        except ImportError:  # it came with 4.6 or so; SQLA went with 5.0
            db = fab.SQLA(app)
        builder = fab.AppBuilder(app, db.session)
        builder.add_view(ItemView, "Items", category="Shop")
        db.create_all()
        role = builder.sm.find_role("Admin")
        builder.sm.add_user("ada", "Ada", "King", "ada@example.org", role, "secret")
    return builder


def request(app, client, made):
    assert b"password" in client.get("/login/").data
    answer = client.post("/login/", data={"username": "ada", "password": "secret"})
    assert answer.status_code == 302
    answer = client.get("/itemview/list/")
    assert answer.status_code == 200, answer.headers.get("Location")
    assert client.post("/itemview/add", data={"name": "chair"}).status_code == 302
    assert b"chair" in client.get("/itemview/list/").data
