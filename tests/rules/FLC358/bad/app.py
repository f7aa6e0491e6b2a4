"""A dashboard."""

import dash
import dash_core_components as dcc  # expect: FLC358
import dash_html_components as html  # expect: FLC358
from dash_table import DataTable  # expect: FLC358

app = dash.Dash(__name__)
app.layout = html.Div([dcc.Graph(), DataTable()])
