"""A dashboard with pages whose callbacks come later."""

import dash

app = dash.Dash(__name__)
app.config.supress_callback_exceptions = True  # expect: FLC363
