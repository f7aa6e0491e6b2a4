"""A dashboard that its users leave by a button."""

from dash import Dash, dcc, html

app = Dash(__name__)
app.layout = html.Div([html.P("Hello"), dcc.LogoutButton(logout_url="/out")])  # expect: FLC359
