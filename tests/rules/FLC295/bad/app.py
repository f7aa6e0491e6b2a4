"""An application whose database is described in a dict."""

from flask import Flask
from sqlalchemy import create_engine
from sqlalchemy.engine.url import URL

DATABASE = {"drivername": "sqlite", "database": ":memory:"}

app = Flask(__name__)
engine = create_engine(URL(**DATABASE))  # expect: FLC295
other = create_engine(URL("sqlite", database=":memory:"))  # expect: FLC295
