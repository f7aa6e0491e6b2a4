"""Fails where no password can be hashed."""

from app import passwords

passwords.hash("a password")
