"""A dashboard."""

from dash import Dash, html

app = Dash(__name__)
app.layout = html.P("Hello")


def main() -> None:
    app.run_server(debug=False, port=8060)  # expect: FLC230
