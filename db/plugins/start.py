"""Start: the start page, and the canned queries on the page of the database."""

from datasette import Response, hookimpl

from pipeline.site.queries import AUDIENCES, load_queries
from pipeline.site.rows import grouped, read, site_database
from pipeline.site.start import overview

AUDIENCE_HEADINGS = {
    "forskare": "För forskare",
    "journalister": "För journalister",
    "skript": "För skript och kontroll",
}
TABLES = ("documents", "items", "decisions", "proposals", "statements", "votes", "people", "cases", "positions")


def query_groups():
    """The canned queries by whom they are for."""
    queries = grouped([{"audience": q.audience, "query": q} for q in load_queries()], "audience")
    return [
        {"heading": AUDIENCE_HEADINGS[name], "queries": [row["query"] for row in queries[name]]}
        for name in AUDIENCES
        if name in queries
    ]


async def page(datasette, request):
    """What the database holds. Datasette's own start page asks every table for its columns, keys and rows first."""
    await datasette.ensure_permissions(request.actor, ["view-instance"])
    served = await site_database(datasette)
    about = datasette.metadata("tables", database=served.name) or {}
    context = {
        "metadata": datasette.metadata(),
        "overview": await read(datasette, overview),
        "query_groups": query_groups(),
        "tables": [(table, (about.get(table) or {}).get("title", table)) for table in TABLES],
        "databases": [name for name in datasette.databases if not name.startswith("_")],
    }
    return Response.html(await datasette.render_template("index.html", context, request=request, view_name="index"))


@hookimpl
def register_routes():
    return [(r"^/$", page)]


@hookimpl
def extra_template_vars(template, database, datasette):
    """The queries by audience for the page of the database."""

    async def inner():
        if template != "database.html":
            return {}
        served = await site_database(datasette)
        return {"query_groups": query_groups()} if served is not None and served.name == database else {}

    return inner
