"""A dashboard with pages whose callbacks come later."""

import dash

app = dash.Dash(__name__)
app.config.suppress_callback_exceptions = True
app.config["suppress_callback_exceptions"] = True
