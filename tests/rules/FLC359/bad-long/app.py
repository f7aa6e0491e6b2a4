"""A dashboard whose answer takes long."""

from dash import Dash, Input, Output, html

app = Dash(__name__, long_callback_manager=object())  # expect: FLC359
app.layout = html.P(id="answer")


@app.long_callback(Output("answer", "children"), Input("answer", "n_clicks"))  # expect: FLC359
def answer(clicks):
    return str(clicks)
