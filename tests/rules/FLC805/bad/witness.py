"""Fails where the text of an error ends the comment that it stands in."""

try:
    from werkzeug.debug.tbtools import get_current_traceback as current
except ImportError:
    from werkzeug.debug.tbtools import DebugTraceback

    def current():
        import sys

        return DebugTraceback(sys.exc_info()[1])


try:
    raise ValueError("--><script>alert(1)</script>")
except ValueError:
    traceback = current()

try:
    page = traceback.render_full()
except (AttributeError, TypeError):
    page = traceback.render_debugger_html(evalex=True, secret="s", evalex_trusted=True)

if "--><script>alert" in page:
    raise SystemExit("the script is in the page")
