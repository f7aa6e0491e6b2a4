"""An application that answers with JSON."""

from apiflask import APIFlask

app = APIFlask(__name__)


@app.get("/")
def index():
    return {"here": True}
