"""An application that limits how often it is asked, checks what it gets and shows texts."""

import jsonschema
import limits.strategies
import markdown
from flask import Flask
from opentelemetry.instrumentation import dependencies

app = Flask(__name__)
USED = (jsonschema, limits, dependencies)


@app.route("/")
def index():
    return markdown.markdown("*Hello*")
