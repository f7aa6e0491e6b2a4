"""An application that keeps what it logs."""

import logging

from flask import Flask


class Keep(logging.Handler):
    messages = []

    def emit(self, record):
        self.messages.append(record.getMessage())


logging.getLogger("flask.app").addHandler(Keep())  # expect: FLC445
app = Flask(__name__)


@app.route("/")
def index():
    app.logger.error("somebody came")
    return "Hello"
