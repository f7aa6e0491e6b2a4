"""A dashboard."""

import dash
from dash import dcc, html
from dash.dash_table import DataTable

app = dash.Dash(__name__)
app.layout = html.Div([dcc.Graph(), DataTable()])
