from flask import Blueprint
from forms import SearchForm

search = Blueprint("search", __name__)


@search.route("/search", methods=["GET", "POST"])
def index():
    return "found" if SearchForm().validate_on_submit() else "nothing"
