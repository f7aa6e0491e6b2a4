"""Lists and creates rows of a model in the administration pages, beside a view of its own."""

from __future__ import annotations

NEEDS = ["flask-sqlalchemy"]
CONFIG = {"SQLALCHEMY_DATABASE_URI": "sqlite://", "SQLALCHEMY_TRACK_MODIFICATIONS": False}


def load():
    from flask_admin import Admin  # noqa: F401
    from flask_admin.contrib.sqla import ModelView  # noqa: F401


def setup(app):
    from flask_admin import Admin, BaseView, expose
    from flask_admin.contrib.sqla import ModelView
    from flask_sqlalchemy import SQLAlchemy

    db = SQLAlchemy(app)

    class Item(db.Model):
        id = db.Column(db.Integer, primary_key=True)
        name = db.Column(db.String(40), nullable=False)

    class Hello(BaseView):
        @expose("/")
        def index(self):
            return "hello " + self.get_url(".index")

    admin = Admin(app, name="shop")
    admin.add_view(Hello(name="Hello", endpoint="hello"))
    admin.add_view(ModelView(Item, db.session, endpoint="item"))
    with app.app_context():
        db.create_all()
    return admin


def request(app, client, made):
    assert client.get("/admin/").status_code == 200
    assert client.get("/admin/hello/").data == b"hello /admin/hello/"
    assert client.get("/admin/item/new/").status_code == 200
    assert client.post("/admin/item/new/", data={"name": "chair"}).status_code == 302
    assert b"chair" in client.get("/admin/item/").data
