"""A photo saved to an upload set, and its address."""

from __future__ import annotations

import io
import tempfile


def load():
    import flask_uploads  # noqa: F401


def setup(app):
    from flask import request
    from flask_uploads import IMAGES, UploadSet, configure_uploads, patch_request_class

    app.config["UPLOADED_PHOTOS_DEST"] = tempfile.mkdtemp()
    photos = UploadSet("photos", IMAGES)
    configure_uploads(app, photos)
    patch_request_class(app, 1024 * 1024)

    @app.route("/upload", methods=["POST"])
    def upload():
        name = photos.save(request.files["photo"])
        assert photos.path(name)
        return str(photos.url(name))

    return photos


def request(app, client, made):
    answer = client.post("/upload", data={"photo": (io.BytesIO(b"GIF89a"), "a b.gif")})
    assert answer.status_code == 200, answer.status
    address = answer.data.decode()
    assert address.endswith("a_b.gif"), address
    assert client.get(address).data == b"GIF89a"
