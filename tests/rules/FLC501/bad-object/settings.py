"""Configuration of the application."""


class Production:
    SECRET_KEY = "the new key"
    SECRET_KEY_FALLBACKS = ["the old key"]  # expect: FLC501
