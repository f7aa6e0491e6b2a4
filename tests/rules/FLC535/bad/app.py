"""An application with a database."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:////tmp/shop.db"
app.config["SQLALCHEMY_POOL_RECYCLE"] = 280  # expect: FLC535
db = SQLAlchemy(app)


@app.route("/")
def index():
    return str(db.engine.pool._recycle)
