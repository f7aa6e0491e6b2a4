"""What the application's own tokens make of old keys."""

from app import app


def test_old_keys():
    app.config["SECRET_KEY_FALLBACKS"] = ["an old key"]
    assert app.test_client().get("/").text == "unknown"
