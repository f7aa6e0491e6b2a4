import jinja2

cache = jinja2.FileSystemBytecodeCache()
environment = jinja2.Environment(bytecode_cache=cache)
