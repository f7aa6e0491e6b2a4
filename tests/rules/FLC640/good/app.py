"""An application that knows names by their form."""

import re

from flask import Flask

app = Flask(__name__)
NAME = re.compile(r"(?i)^[a-z]+$")
PLAIN = [re.compile(one) for one in ("[(?i)]", "a(?i:b)")]
SEVERAL = re.compile(r"(?i)(?s)a.b")
GROUP = re.compile(r"a[^](?i)]|\(?i\)|(?i:b)|(?P<i>c)")
