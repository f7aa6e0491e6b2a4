"""An application of Quart."""

from quart import Quart

app = Quart(__name__)
