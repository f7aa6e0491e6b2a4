from jinja2.sandbox import SandboxedEnvironment

environment = SandboxedEnvironment()


def render(text, **values):
    return environment.from_string(text).render(**values)
