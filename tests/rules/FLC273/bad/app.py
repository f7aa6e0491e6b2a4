"""An application with a class that knows nothing of its table."""

from flask import Flask
from sqlalchemy import Column, Integer, MetaData, Table
from sqlalchemy.orm import mapper

app = Flask(__name__)
users = Table("user", MetaData(), Column("id", Integer, primary_key=True))


class User:
    """Somebody."""


mapper(User, users)  # expect: FLC273


@app.route("/")
def index():
    return str(User.id)
