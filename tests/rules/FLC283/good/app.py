from flask import Flask, Request


class OwnRequest(Request):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.remote_addr = self.environ.get("HTTP_X_REAL_IP")

    @property
    def real_path(self):
        return self.path


app = Flask(__name__)
app.request_class = OwnRequest


@app.route("/")
def index():
    return "hello"
