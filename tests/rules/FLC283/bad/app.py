from flask import Flask, Request


class OwnRequest(Request):
    @property
    def remote_addr(self):  # expect: FLC283
        return self.environ.get("HTTP_X_REAL_IP")


app = Flask(__name__)
app.request_class = OwnRequest


@app.route("/")
def index():
    return "hello"
