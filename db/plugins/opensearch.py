"""OpenSearch: a description with which browsers can add the site to their search boxes."""

from datasette import Response, hookimpl
from markupsafe import escape

DESCRIPTION = """<?xml version="1.0" encoding="utf-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>Protokoll</ShortName>
<Description>Sök i kommunernas protokoll</Description>
<InputEncoding>UTF-8</InputEncoding>
<Language>sv</Language>
<Url type="text/html" template="{search}?q={{searchTerms}}"/>
<Url type="application/atom+xml" template="{search}.atom?q={{searchTerms}}"/>
</OpenSearchDescription>
"""


async def description(datasette, request):
    """The OpenSearch description document."""
    search = escape(datasette.absolute_url(request, datasette.urls.path("/sok")))
    return Response(
        DESCRIPTION.format(search=search), content_type="application/opensearchdescription+xml; charset=utf-8"
    )


@hookimpl
def register_routes():
    return [(r"^/opensearch\.xml$", description)]
