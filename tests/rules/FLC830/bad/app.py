import logging

from flask import Flask
from flask_cors import CORS

logging.getLogger("flask_cors").setLevel(logging.DEBUG)

app = Flask(__name__)
CORS(app)
