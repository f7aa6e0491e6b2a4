"""Mounts a dashboard on the application, and asks for its page, its layout and a callback."""

from __future__ import annotations

import json

NEEDS = ["dash-core-components", "dash-html-components", "dash-renderer"]  # dash asks for them since 1.0


def load():
    import dash
    import dash.dependencies  # noqa: F401


def setup(app):
    import dash
    from dash.dependencies import Input, Output

    try:
        from dash import dcc, html
    except ImportError:
        import dash_core_components as dcc
        import dash_html_components as html

    board = dash.Dash("smokeapp", server=app, url_base_pathname="/dash/")
    board.layout = html.Div([dcc.Input(id="in", value="a"), html.Div(id="out")])

    @board.callback(Output("out", "children"), [Input("in", "value")])
    def update(value):
        return "you wrote " + value

    return board


def told(answer):
    """The JSON of an answer; `get_json` came with Flask 1.0."""
    return json.loads(answer.get_data(as_text=True))


def sent(value):
    """What posts a value as JSON; `json=` came with Flask 1.0."""
    return {"data": json.dumps(value), "content_type": "application/json"}


def request(app, client, made):
    assert client.get("/dash/").status_code == 200
    assert told(client.get("/dash/_dash-layout"))["type"] == "Div"
    output = told(client.get("/dash/_dash-dependencies"))[0]["output"]
    body = {
        "output": output,
        "outputs": {"id": "out", "property": "children"},
        "inputs": [{"id": "in", "property": "value", "value": "b"}],
        "changedPropIds": ["in.value"],
    }
    answer = client.post("/dash/_dash-update-component", **sent(body))
    assert b"you wrote b" in answer.data
