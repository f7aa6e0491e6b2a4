"""An application that tells the release of Flask."""

from flask import Flask

try:
    from importlib.metadata import version
except ImportError:
    import pkg_resources

    def version(name: str) -> str:
        return pkg_resources.get_distribution(name).version


app = Flask(__name__)
RELEASE = version("flask")
