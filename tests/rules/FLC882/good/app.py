"""An application that signs in with another."""

from flask import Flask
from flask_dance.consumer import OAuth2ConsumerBlueprint
from flask_dance.consumer.storage import MemoryStorage

app = Flask(__name__)
app.secret_key = "9f3c1c4f1f9d4fd0a7c6a0d4b1c5e8f2"
blueprint = OAuth2ConsumerBlueprint(
    "idp",
    __name__,
    client_id="shop",
    base_url="https://idp.example.org/",
    storage=MemoryStorage({"access_token": "a", "token_type": "bearer", "expires_in": 3600, "expires_at": 4102444800}),
)
app.register_blueprint(blueprint)
