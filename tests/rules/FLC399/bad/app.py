from authlib.flask.client import OAuth  # expect: FLC399
from flask import Flask

app = Flask(__name__)
oauth = OAuth(app)
