"""Fails where who brings a token does not get the page."""

from app import User, app, db

with app.app_context():
    db.create_all()
    db.session.add(User(name="Ada"))
    db.session.commit()
    client = app.test_client()
    token = client.get("/token").get_data(as_text=True)
    answer = client.get("/", headers={"Authorization": f"Bearer {token}"})

if answer.status_code != 200:
    raise SystemExit(f"answered {answer.status_code}")
