"""An application that keeps what it logs."""

import logging

from flask import Flask


class Keep(logging.Handler):
    messages = []

    def emit(self, record):
        self.messages.append(record.getMessage())


app = Flask(__name__)
app.logger.addHandler(Keep())


@app.route("/")
def index():
    app.logger.error("somebody came")
    return "Hello"
