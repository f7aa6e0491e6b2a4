"""An application that tells of errors where contexts end."""

from flask import Flask

app = Flask(__name__)


@app.teardown_request
def tell(error):
    if error is not None:
        app.logger.error("failed: %s", error)
