"""Errors: a reader's mistake (a page that is not there, a query that is wrong) gets a short Swedish page.

Datasette would print a traceback with every local variable for each; that is kept for errors of the program.
"""

import re

from datasette import Response, hookimpl
from datasette.utils.asgi import Base400
from datasette.views.base import DatasetteError
from markupsafe import Markup

WORDS = {
    "Database not found": "Det finns ingen sådan sida.",
    "Table not found": "Det finns ingen sådan tabell.",
    "404": "Det finns ingen sådan sida.",
    "Cannot use _sort and _sort_desc at the same time": "Välj antingen _sort eller _sort_desc.",
}
SORTING = re.compile(r"^Cannot sort table by (.+)$")


@hookimpl(hookwrapper=True)
def handle_exception(datasette, request, exception):
    """A page or a JSON object for what the reader can mend; what only we can mend is left to Datasette."""
    outcome = yield
    if isinstance(exception, Base400):
        status, title, message, info = exception.status, None, str(exception), {}
    elif isinstance(exception, DatasetteError):
        # Datasette says 500 of what a reader asked for wrongly too, as to sort by a column that is not there.
        status = 400 if exception.status == 500 else exception.status
        title, info = exception.title, exception.error_dict or {}
        message = Markup(exception.message) if exception.message_is_html else exception.message
    else:
        return
    message = SORTING.sub(r"Tabellen kan inte sorteras på \1.", WORDS.get(message, message))

    async def answer():
        if request.path.split("?")[0].endswith(".json"):
            body = {**info, "ok": False, "error": str(message), "status": status, "title": title}
            return Response.json(body, status=status)
        template = datasette.jinja_env.get_template("error.html")
        context = {**info, "status": status, "title": title, "error": message, "urls": datasette.urls}
        return Response.html(await template.render_async(context), status=status)

    # Datasette awaits every answer, its own too, which prints: ours must be the only one.
    outcome.force_result([answer])
