"""Start: what the start page and the list of tables show beside Datasette's own."""

from datasette import hookimpl

from pipeline.site.queries import AUDIENCES, load_queries
from pipeline.site.rows import grouped, read, site_database
from pipeline.site.start import overview

AUDIENCE_HEADINGS = {
    "forskare": "För forskare",
    "journalister": "För journalister",
    "skript": "För skript och kontroll",
}


@hookimpl
def extra_template_vars(template, database, datasette):
    """Figures and queries for the start page; the queries by audience for the page of the database."""

    async def inner():
        if template not in ("index.html", "database.html"):
            return {}
        served = await site_database(datasette)
        if served is None or (template == "database.html" and served.name != database):
            return {}
        queries = grouped([{"audience": q.audience, "query": q} for q in load_queries()], "audience")
        extra = {
            "query_groups": [
                {"heading": AUDIENCE_HEADINGS[name], "queries": [row["query"] for row in queries[name]]}
                for name in AUDIENCES
                if name in queries
            ]
        }
        if template == "index.html":
            extra["overview"] = await read(datasette, overview)
        return extra

    return inner
