"""A dashboard with a table."""

from dash import Dash, dash_table, dcc, html

app = Dash(__name__)
app.layout = html.Div(
    [
        dcc.Checklist(options=["a"], values=["a"]),  # expect: FLC363
        dash_table.DataTable(data=[], n_fixed_rows=1, filtering=True),  # expect: FLC363
    ]
)
