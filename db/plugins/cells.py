"""Cells: in ordinary tables and query results, ids, parties and page numbers lead to the pages made for reading."""

from datasette import hookimpl
from markupsafe import Markup, escape

from pipeline.site.rows import as_list, path_of

ITEM, DOCUMENT, PARTY, PARTIES, PAGE = (
    {"item", "paragraf"},
    {"document", "protokoll"},
    {"party", "parti", "tillsammans med"},
    {"parties", "partier", "refers_to_parties"},
    {"page", "sida", "announced_page"},
)
LONG = 240  # characters of a cell that are shown; the rest is on the row's own page
STACKED = 4  # members of a list that stand below each other; more would make a row taller than its text
LISTS = {"dnr", "options", "people", "alternatives", "personer", "stod mot varandra"}


@hookimpl
def render_cell(row, value, column, table, datasette):
    """A link, chips or a plain list; None leaves the cell to Datasette."""
    if isinstance(value, dict):  # a foreign key with the label of the row that it points at
        value, label = value["value"], value["label"] or value["value"]
    else:
        label = value
    if value in (None, ""):
        return None
    keys = row.keys()
    if column in ITEM or (table == "items" and column == "id"):
        return link(datasette, path_of("paragraf", value), item_label(value) if label == value else label)
    if column in DOCUMENT or (table == "documents" and column == "id"):
        return link(datasette, path_of("protokoll", value), str(value)[:8] if label == value else label)
    if column in PARTY or (table == "parties" and column == "code"):
        return chip(datasette, str(value))
    if column in PARTIES:
        return Markup(" ").join(chip(datasette, party) for party in as_list(str(value)))
    if column in PAGE or (table == "pages" and column == "number"):
        document = next((row[key] for key in DOCUMENT if key in keys), None)
        if isinstance(document, dict):
            document = document["value"]
        return link(datasette, path_of("sida", document, value), f"s. {value}") if document else None
    if column in LISTS:
        members = as_list(str(value))
        if len(members) > STACKED:
            return Markup('<div class="klipp">{}</div>').format(", ".join(members))
        return Markup("<br>").join(escape(member) for member in members)
    if column == "sha256":
        return Markup('<code title="{}">{} …</code>').format(value, str(value)[:12])
    if isinstance(value, str) and len(value) > LONG:
        return Markup('<div class="klipp">{} …</div>').format(" ".join(value[:LONG].split()))
    return None


def item_label(item):
    """`§ 12` for the id `0123456789abcdef-12`, as ids of items are made."""
    number = str(item).partition("-")[2]
    return f"§ {number}" if number[:1].isdigit() else number or item


def link(datasette, path, label):
    return Markup('<a href="{}">{}</a>').format(datasette.urls.path(path), label)


def chip(datasette, party):
    return Markup('<a class="parti" data-parti="{0}" href="{1}">{0}</a>').format(
        party, datasette.urls.path(path_of("parti", party))
    )
