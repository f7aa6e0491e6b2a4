"""Fails where the table cannot be defined."""

import app

assert app.Book
