"""An application that sends pictures."""

from flask import Flask
from flask_mail import Mail, Message

app = Flask(__name__)
mail = Mail(app)


def letter() -> str:
    message = Message("Hello", sender="a@example.org", recipients=["b@example.org"], body="Look")
    message.attach("image.jpg", "image/jpeg", b"x", headers=[("Content-ID", "<image>")])  # expect: FLC237
    return message.as_string()
