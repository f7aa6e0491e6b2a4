"""A dashboard that its users leave by a link."""

from dash import Dash, dcc, html

app = Dash(__name__)
app.layout = html.Div([html.P("Hello"), dcc.Link("Leave", href="/out")])
