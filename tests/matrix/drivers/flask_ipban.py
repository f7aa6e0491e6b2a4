"""Refuses an address after it was blocked, and one that asks for what only attackers ask for."""

from __future__ import annotations


def load():
    from flask_ipban.ip_ban import IpBan  # noqa: F401


def setup(app):
    from flask_ipban.ip_ban import IpBan

    ban = IpBan()
    ban.init_app(app)
    if hasattr(ban, "load_nuisances"):  # not in the first releases
        ban.load_nuisances()
    return ban


def request(app, client, made):
    other = {"REMOTE_ADDR": "192.0.2.7"}
    assert client.get("/", environ_base=other).status_code == 200
    if not hasattr(made, "block"):
        return
    made.block(["192.0.2.7"])
    assert client.get("/", environ_base=other).status_code == 403
    assert client.get("/wp-login.php", environ_base={"REMOTE_ADDR": "192.0.2.8"}).status_code in (403, 404)
