"""Shows the links and the words of a pager in a template."""

from __future__ import annotations


def load():
    from flask_paginate import Pagination, get_page_parameter  # noqa: F401


def setup(app):
    from flask import render_template_string
    from flask import request as asked
    from flask_paginate import Pagination, get_page_args, get_page_parameter

    @app.route("/users/")
    def users():
        page = asked.args.get(get_page_parameter(), type=int, default=1)
        assert get_page_args()[0] == page
        pagination = Pagination(page=page, total=95, search=False, record_name="users")
        return render_template_string("{{ pagination.info }}{{ pagination.links }}", pagination=pagination)


def request(app, client, made):
    page = client.get("/users/?page=2").get_data(as_text=True)
    assert "<b>95</b>" in page and "page=3" in page and "&lt;" not in page, page
