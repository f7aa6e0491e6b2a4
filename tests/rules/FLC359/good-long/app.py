"""A dashboard whose answer takes long."""

from dash import Dash, Input, Output, html

app = Dash(__name__)
app.layout = html.P(id="answer")


@app.callback(Output("answer", "children"), Input("answer", "n_clicks"))
def answer(clicks):
    return str(clicks)
