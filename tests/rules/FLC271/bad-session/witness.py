"""Fails where one of the pages does not arrive."""

from app import Base, app, engine

Base.metadata.create_all(engine)
answers = [app.test_client().get(str(rule)) for rule in app.url_map.iter_rules() if rule.endpoint != "static"]

if any(answer.status_code != 200 for answer in answers):
    raise SystemExit(f"answered {[answer.status_code for answer in answers]}")
