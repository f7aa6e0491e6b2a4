"""An application."""

import eventlet.wsgi
from flask import Flask

app = Flask(__name__)

if __name__ == "__main__":
    eventlet.wsgi.server(eventlet.listen(("127.0.0.1", 8000)), app)
