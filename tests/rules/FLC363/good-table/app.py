"""A dashboard with a table."""

from dash import Dash, dash_table, dcc, html

app = Dash(__name__)
app.layout = html.Div(
    [
        dcc.Checklist(options=["a"], value=["a"]),
        dash_table.DataTable(data=[], fixed_rows={"headers": True}, filter_action="native"),
    ]
)
