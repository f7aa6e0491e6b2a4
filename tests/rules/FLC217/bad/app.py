"""An application that reports its errors."""

import sentry_sdk
from flask import Flask

sentry_sdk.init("https://key@sentry.example.org/1")  # expect: FLC217
app = Flask(__name__)
