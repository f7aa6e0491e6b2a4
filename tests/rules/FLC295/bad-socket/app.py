"""An application whose database is reached by a socket: no host, no port."""

from flask import Flask
from sqlalchemy.engine.url import URL

app = Flask(__name__)
socket = URL("mysql", "shop", database="shop", query={"unix_socket": "/run/mysqld.sock"})  # expect: FLC295
