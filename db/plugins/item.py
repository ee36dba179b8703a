"""Item: /paragraf/<id>, one § for reading; /paragraf/<id>/citera.bib and so on, the same as a reference."""

from urllib.parse import unquote

from datasette import Response, hookimpl
from datasette.utils.asgi import NotFound

from pipeline.site import cite
from pipeline.site.item import DISSENT_SECTIONS, load_item
from pipeline.site.mended import stretches
from pipeline.site.originals import has_picture
from pipeline.site.prose import unbroken
from pipeline.site.rows import page_number, path_of, read
from pipeline.site.snippets import Marker


async def load(datasette, request, printed=None):
    """The item that the address names, and its citation."""
    item_id = unquote(request.url_vars["id"])
    item = await read(datasette, lambda conn: load_item(conn, item_id, printed))
    if item is None:
        raise NotFound("Det finns ingen paragraf med den adressen.")
    addresses = (path_of("paragraf", item["id"]), path_of("protokoll", item["document"]))
    absolute = [datasette.absolute_url(request, datasette.urls.path(path)) for path in addresses]
    return item, cite.citation(item, *absolute)


async def page(datasette, request):
    """The page of one item; words of `?q=` are marked in its text, `?rattat=1` shows repairs in it."""
    item, citation = await load(datasette, request, page_number(request.args.get("sida")))
    printed = item["printed"]["number"] if item["printed"] else item["page"]
    item["original"] = await has_picture(datasette, item["document"], item["file"], item["sha256"], printed)
    q = request.args.get("q") or ""
    context = {
        "item": item,
        "q": q,
        "marker": Marker(q),
        "dissent_sections": DISSENT_SECTIONS,
        "citation": citation,
        "cited": {"text": cite.as_text(citation), "bib": cite.as_bibtex(citation), "ris": cite.as_ris(citation)},
        "coins": cite.coins(citation),
        "dublin_core": cite.dublin_core(citation),
        "linked_data": cite.embedded(cite.linked_data(citation, item)),
        "mended": stretches(unbroken(item["text"]), item["start"], item["repairs"])
        if request.args.get("rattat")
        else None,
    }
    return Response.html(
        await datasette.render_template("paragraf.html", context, request=request, view_name="paragraf")
    )


async def reference(datasette, request):
    """The item as a file for a reference manager or a script."""
    item, citation = await load(datasette, request)
    ending = request.url_vars["ending"]
    file = citation.key.encode("ascii", "ignore").decode()
    headers = {"content-disposition": f'attachment; filename="{file}.{ending}"'} if ending in ("bib", "ris") else {}
    return Response(cite.written(citation, ending, item), content_type=cite.FORMATS[ending], headers=headers)


@hookimpl
def register_routes():
    return [
        (r"^/paragraf/(?P<id>[^/]+)$", page),
        (rf"^/paragraf/(?P<id>[^/]+)/citera\.(?P<ending>{'|'.join(cite.FORMATS)})$", reference),
    ]
