from flask import Flask
from flask_redis import Redis

app = Flask(__name__)
Redis(app)
