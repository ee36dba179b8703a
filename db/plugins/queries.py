"""Queries: every file of db/queries/ as a canned query on each database of minutes."""

from datasette import hookimpl
from markupsafe import Markup, escape

from pipeline.site.queries import load_queries
from pipeline.site.rows import holds_minutes


@hookimpl
def canned_queries(datasette, database):
    """The queries by name, with title, description and a link to an example."""

    async def inner():
        if not await holds_minutes(datasette.databases[database]):
            return {}
        return {query.name: definition(query) for query in load_queries()}

    def definition(query):
        words = escape(query.description)
        if query.example:
            words += Markup(' <a class="exempel" href="?{0}">Visa ett exempel</a>.').format(query.example)
        return {"sql": query.sql, "title": query.title, "description_html": str(words), "hide_sql": True}

    return inner
