"""A resource that wants a token, and refuses by an exception of its own."""

from authlib.integrations.flask_oauth2 import ResourceProtector
from authlib.oauth2.rfc6750 import BearerTokenValidator
from flask import Flask, abort

app = Flask(__name__)


class Validator(BearerTokenValidator):
    def authenticate_token(self, token_string):
        return None

    def request_invalid(self, request):
        return False

    def token_revoked(self, token):
        return False


class Protector(ResourceProtector):
    def raise_error_response(self, error):
        abort(error.status_code)


require_oauth = Protector()
require_oauth.register_token_validator(Validator())


@app.route("/")
@require_oauth(None)
def index():
    return "Hello"
