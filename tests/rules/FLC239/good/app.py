"""An application with a session interface of its own."""

from flask import Flask
from flask_session.redis import RedisSessionInterface

app = Flask(__name__)
INTERFACE = RedisSessionInterface
