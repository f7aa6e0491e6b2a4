from datetime import datetime

from flask import Flask
from flask_babel import Babel, format_datetime

app = Flask(__name__)
Babel(app)


def is_shown():
    with app.test_request_context():
        return "1:46:00 PM" in format_datetime(datetime(2010, 4, 12, 13, 46))  # expect: FLC281
