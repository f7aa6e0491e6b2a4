from jinja2.sandbox import SandboxedEnvironment

environment = SandboxedEnvironment()


def apply(function, *arguments):
    return function(*arguments)


environment.filters["apply"] = apply


def render(text, **values):
    return environment.from_string(text).render(**values)
