"""An application whose database is described in a dict."""

from flask import Flask
from sqlalchemy import create_engine
from sqlalchemy.engine.url import URL

DATABASE = {"drivername": "sqlite", "database": ":memory:"}

app = Flask(__name__)
engine = create_engine(URL.create(**DATABASE))
other = create_engine(URL.create("sqlite", database=":memory:"))
socket = URL.create("mysql", "shop", database="shop", query={"unix_socket": "/run/mysqld.sock"})
whole = URL("mysql", "shop", "", "db", port=3306, database="shop", query={})
