"""An application that tells the release of Flask."""

import pkg_resources  # expect: FLC639
from flask import Flask

app = Flask(__name__)
RELEASE = pkg_resources.get_distribution("flask").version
