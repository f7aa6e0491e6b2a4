"""An application that brings its own parser of user agents."""

from flask import Flask, Request, request
from werkzeug.user_agent import UserAgent


class Agent(UserAgent):
    @property
    def browser(self):
        return "firefox" if "Firefox" in self.string else None


class OwnRequest(Request):
    user_agent_class = Agent


app = Flask(__name__)
app.request_class = OwnRequest


@app.route("/")
def index():
    return f"Hello {request.user_agent.browser}"
