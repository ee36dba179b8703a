"""Several: the start page and the search over several sites, where they are served as one."""

from datasette import Response, hookimpl

from pipeline.site.asked import from_arguments
from pipeline.site.several import places, search_all, sites_of

TOLD = ("id", "item", "document", "municipality", "body", "date", "title", "page")
"""What the JSON tells of a hit; its site tells all."""


def asked_for(request):
    return from_arguments({name: request.args.getlist(name) for name in request.args})


async def start(datasette, request):
    """Every site and what it holds."""
    context = {"metadata": datasette.metadata(), "places": await places(datasette)}
    return Response.html(await datasette.render_template("flera.html", context, request=request, view_name="flera"))


async def page(datasette, request):
    """What each site finds, for a reader."""
    search = asked_for(request)
    context = {"q": search.q, "found": await search_all(datasette, search) if search.q else []}
    return Response.html(
        await datasette.render_template("flera_sok.html", context, request=request, view_name="flera_sok")
    )


async def as_json(datasette, request):
    """The same for scripts, with addresses of the whole answer of each site."""
    search = asked_for(request)

    def whole(path):
        return datasette.absolute_url(request, path)

    found = [
        {
            "site": row["name"],
            "total": row["total"],
            "more": row["more"],
            "url": whole(row["path"].replace("/sok?", "/sok.json?")),
            "hits": [{**{k: hit.get(k) for k in TOLD}, "url": whole(hit["path"])} for hit in row["hits"]],
        }
        for row in await search_all(datasette, search)
    ]
    return Response.json({"q": search.q, "sites": found})


@hookimpl(tryfirst=True)
def register_routes(datasette):
    """The common pages, and none for a site with a database of its own."""
    return [(r"^/$", start), (r"^/sok$", page), (r"^/sok\.json$", as_json)] if sites_of(datasette) else []
