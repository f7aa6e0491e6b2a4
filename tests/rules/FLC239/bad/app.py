"""An application with a session interface of its own."""

from flask import Flask
from flask_session.sessions import RedisSessionInterface  # expect: FLC239

app = Flask(__name__)
INTERFACE = RedisSessionInterface
