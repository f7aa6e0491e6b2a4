from flask import Flask, send_from_directory

app = Flask(__name__)


@app.route("/files/<path:name>")
def file(name):
    return send_from_directory("/srv/files", name)
