"""Notes each request in a storage of its own."""

from __future__ import annotations

NEEDS = ["six"]  # it imports six without asking for it


def load():
    from flask_track_usage import TrackUsage  # noqa: F401


def setup(app):
    from flask_track_usage import TrackUsage
    from flask_track_usage.storage import printer

    noted = []

    class Notes(getattr(printer, "PrintWriter", None) or printer.PrintStorage):
        def store(self, data):
            noted.append(data)

    tracker = TrackUsage(app, Notes())

    @tracker.exclude
    @app.route("/quiet")
    def quiet():
        return "quiet"

    @app.route("/loud")
    def loud():
        return "loud"

    return noted


def request(app, client, made):
    assert client.get("/quiet").data == b"quiet" and not made
    assert client.get("/loud?a=1", headers={"User-Agent": "Mozilla/5.0 Firefox/80.0"}).data == b"loud"
    assert made[0]["status"] == 200 and made[0]["url"].endswith("/loud?a=1")
