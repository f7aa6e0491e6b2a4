from flask import Flask

app = Flask(__name__)


class Config:
    SESSION_COOKIE_NAME = "shop"


class ProductionConfig(Config):
    PREFERRED_URL_SCHEME = "https"
    DEBUG = False


app.config.from_object(ProductionConfig)


@app.errorhandler(500)
def failed(error):
    return "we are sorry", 500


@app.route("/")
def index():
    raise ValueError("a bug")
