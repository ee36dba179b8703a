"""About: /tackning says what is here and what is missing, /kvalitet how right it is."""

from datasette import Response, hookimpl

from pipeline.site.coverage import load_coverage
from pipeline.site.meeting import TEXT_SOURCES
from pipeline.site.quality import load_quality
from pipeline.site.rows import read


async def coverage(datasette, request):
    """Per municipality, or with `?kommun=` per body and year."""
    place = request.args.get("kommun") or ""
    context = {"coverage": await read(datasette, lambda conn: load_coverage(conn, place))}
    return Response.html(
        await datasette.render_template("tackning.html", context, request=request, view_name="tackning")
    )


async def quality(datasette, request):
    """Measured scores, and how legible the documents here are."""
    context = {"quality": await read(datasette, load_quality), "text_sources": TEXT_SOURCES}
    return Response.html(
        await datasette.render_template("kvalitet.html", context, request=request, view_name="kvalitet")
    )


@hookimpl
def register_routes():
    return [(r"^/tackning$", coverage), (r"^/kvalitet$", quality)]
