import os

import jinja2

cache = jinja2.FileSystemBytecodeCache(os.path.join(os.path.dirname(__file__), "cache"))
environment = jinja2.Environment(bytecode_cache=cache)
