"""An application that reports its errors."""

import sentry_sdk
from flask import Flask
from sentry_sdk.integrations.flask import FlaskIntegration  # expect: FLC124

sentry_sdk.init(integrations=[FlaskIntegration()])
app = Flask(__name__)
