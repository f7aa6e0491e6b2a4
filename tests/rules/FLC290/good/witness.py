"""Fails where the server of the application cannot be made."""

from app import make_server

make_server()
