"""Fails where a token that is kept cannot be used again."""

import app

with app.app.test_request_context():
    assert app.blueprint.session.authorized
