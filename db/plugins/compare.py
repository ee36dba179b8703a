"""Compare: /jamfor sets parties side by side in the items that a search finds."""

from datasette import Response, hookimpl

from pipeline.site.asked import from_arguments
from pipeline.site.compare import compare
from pipeline.site.party import EVIDENCE
from pipeline.site.rows import read
from pipeline.site.snippets import Marker


async def page(datasette, request):
    """The comparison; without chosen parties, of the three with most on record."""
    search = from_arguments({name: request.args.getlist(name) for name in request.args})
    parties = search.chosen.get("parti", ())
    comparison = await read(datasette, lambda conn: compare(conn, search, parties))
    context = {"comparison": comparison, "q": search.q, "search": search, "evidence": EVIDENCE}
    context["marker"] = Marker(search.q)
    return Response.html(await datasette.render_template("jamfor.html", context, request=request, view_name="jamfor"))


@hookimpl
def register_routes():
    return [(r"^/jamfor$", page)]
