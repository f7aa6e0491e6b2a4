class ProductionConfig:
    PREFERRED_URL_SCHEME = "https"


class TestingConfig:
    TESTING = True
    SERVER_NAME = "shop.example.com"
