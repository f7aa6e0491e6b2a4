from apispec import APISpec
from flask import Flask

app = Flask(__name__)
spec = APISpec(title="Shop", version="1", openapi_version="3.0.2")


def written(form):
    if form == "yaml":
        from apispec.yaml_utils import dict_to_yaml

        return dict_to_yaml(spec.to_dict())
    return spec.to_dict()


written("json")
