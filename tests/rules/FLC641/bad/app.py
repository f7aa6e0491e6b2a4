"""An application."""

import tomllib

from flask import Flask

app = Flask(__name__)
app.config.from_file("shop.toml", load=tomllib.load, text=False)
