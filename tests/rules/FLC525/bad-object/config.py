"""Configuration of the application."""


class Config:
    JSON_SORT_KEYS = False  # expect: FLC525


class Testing(Config):
    TESTING = True
