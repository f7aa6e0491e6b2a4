from flask import Flask, request

app = Flask(__name__)
app.config["SECRET_KEY_FALLBACKS"] = ["the key of last month"]


@app.post("/upload")
def upload():
    request.max_content_length = 50_000_000
    return {"bytes": len(request.get_data())}
