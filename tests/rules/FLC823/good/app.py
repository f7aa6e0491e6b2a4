from jinja2 import FunctionLoader
from jinja2.sandbox import SandboxedEnvironment

templates = {"other": "nothing"}
environment = SandboxedEnvironment(loader=FunctionLoader(templates.get))


def render(name, text):
    templates[name] = text
    return environment.get_template(name).render()
