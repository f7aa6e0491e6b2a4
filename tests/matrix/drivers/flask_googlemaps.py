"""A page with a map of one marker."""

from __future__ import annotations


def load():
    import flask_googlemaps  # noqa: F401


def setup(app):
    from flask import render_template_string
    from flask_googlemaps import GoogleMaps, Map

    made = GoogleMaps(app, key="key")

    @app.route("/map")
    def show():
        place = Map(identifier="place", lat=37.4, lng=-122.1, markers=[(37.4, -122.1)])
        return render_template_string("{{ place.js }}{{ place.html }}", place=place)

    return made


def request(app, client, made):
    assert b'id="place"' in client.get("/map").data
