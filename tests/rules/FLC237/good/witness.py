"""Fails where the letter cannot be written."""

from app import app, letter

with app.app_context():
    letter()
