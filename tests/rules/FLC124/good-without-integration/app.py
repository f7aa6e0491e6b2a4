"""An application that reports what a part of it says, and not its requests."""

import sentry_sdk
from flask import Flask

sentry_sdk.init(auto_enabling_integrations=False)
app = Flask(__name__)
