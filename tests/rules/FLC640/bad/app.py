"""An application that knows names by their form."""

import re

from flask import Flask

app = Flask(__name__)
NAME = re.compile(r"^(?i)[a-z]+$")  # expect: FLC640
