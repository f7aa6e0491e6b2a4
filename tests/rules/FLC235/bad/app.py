"""An application on Flask-AppBuilder with a REST interface."""

from flask import Flask
from flask_appbuilder import SQLA, AppBuilder
from flask_appbuilder.api import BaseApi, expose
from flask_appbuilder.security.decorators import protect


class Greeting(BaseApi):
    @expose("/hello")
    @protect()
    def hello(self):
        return self.response(200, message="Hello")


app = Flask(__name__)
app.config.from_object("config")
db = SQLA(app)
with app.app_context():
    appbuilder = AppBuilder(app, db.session)
    appbuilder.add_api(Greeting)
