"""A blog."""

import sqlalchemy
from flask import Flask
from flask_blogging import BloggingEngine, SQLAStorage
from flask_login import LoginManager

app = Flask(__name__)
app.secret_key = "a key for this witness only"
app.config["BLOGGING_URL_PREFIX"] = "/blog"
engine = sqlalchemy.create_engine("sqlite://", poolclass=sqlalchemy.pool.StaticPool)
meta = sqlalchemy.MetaData()
storage = SQLAStorage(engine, metadata=meta)
blogging = BloggingEngine(app, storage)
meta.create_all(bind=engine)
LoginManager(app).user_loader(lambda user_id: None)
blogging.user_loader(lambda user_id: None)
storage.save_post(title="Title", text="*text*", user_id="1", tags=["tag"])


@app.route("/")
def index():
    page = app.test_client().get("/blog/")
    return page.data if b"Title" in page.data else ("no post", 500)
