"""An application with a class that knows nothing of its table."""

from flask import Flask
from sqlalchemy import Column, Integer, MetaData, Table
from sqlalchemy.orm import registry

app = Flask(__name__)
users = Table("user", MetaData(), Column("id", Integer, primary_key=True))


class User:
    """Somebody."""


registry().map_imperatively(User, users)


@app.route("/")
def index():
    return str(User.id)
