"""A dashboard."""

from dash import Dash, html

app = Dash(__name__)
app.layout = html.P("Hello")


def main() -> None:
    app.run(debug=False, port=8060)
