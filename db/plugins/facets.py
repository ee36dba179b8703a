"""Facets: any table with a date by year, and any table of a document's rows by where and when the meeting was.

`_facet_year=date` counts rows by the year of a column. `_facet_meeting=kommun` (or `organ`, `ar`) counts rows by
the municipality, body or year of their document; `_kommun=`, `_organ=` and `_ar=` choose by them.
"""

from datasette import hookimpl
from datasette.database import QueryInterrupted
from datasette.facets import Facet
from datasette.filters import FilterArguments
from datasette.utils import escape_sqlite, path_with_added_args, path_with_removed_args

MEETING = {"kommun": "municipality", "organ": "body", "ar": "substr(date, 1, 4)"}


class CountedFacet(Facet):
    """What the two kinds share: a query of values and counts, and links that choose one."""

    def counting(self, column, size):
        """The SQL that gives `value` and `count`."""
        raise NotImplementedError

    def choice(self, column, value):
        """The argument that chooses a value, as a name and a value."""
        raise NotImplementedError

    async def facet_results(self):
        results, timed_out = [], []
        arguments = self.get_querystring_pairs()
        size = self.get_facet_size()
        for source_and_config in self.get_configs():
            config = source_and_config["config"]
            column = config.get("column") or config["simple"]
            sql = self.counting(column, size)
            if sql is None:
                continue
            limit = self.ds.setting("facet_time_limit_ms")
            try:
                answer = await self.ds.execute(self.database, sql, self.params, truncate=False, custom_time_limit=limit)
            except QueryInterrupted:
                timed_out.append(column)
                continue
            values = []
            for row in answer.rows[:size]:
                name, value = self.choice(column, row["value"])
                selected = (name, value) in arguments
                change = path_with_removed_args if selected else path_with_added_args
                address = self.ds.urls.path(change(self.request, {name: value}))
                values.append(
                    {
                        "value": row["value"],
                        "label": row["value"],
                        "count": row["count"],
                        "toggle_url": self.ds.absolute_url(self.request, address),
                        "selected": selected,
                    }
                )
            gone = path_with_removed_args(self.request, {f"_facet_{self.type}": column})
            results.append(
                {
                    "name": column,
                    "type": self.type,
                    "hideable": source_and_config["source"] != "metadata",
                    "toggle_url": self.ds.urls.path(gone),
                    "results": values,
                    "truncated": len(answer.rows) > size,
                }
            )
        return results, timed_out


class YearFacet(CountedFacet):
    """Rows per year of a column; choosing one adds `column__startswith=2019-`."""

    type = "year"

    def counting(self, column, size):
        name = escape_sqlite(column)
        return (
            f"select substr({name}, 1, 4) as value, count(*) as count from ({self.sql}) "
            f"where {name} glob '[0-9][0-9][0-9][0-9]-*' group by 1 order by 1 desc limit {size + 1}"
        )

    def choice(self, column, value):
        return f"{column}__startswith", f"{value}-"


class MeetingFacet(CountedFacet):
    """Rows by what is known about their document."""

    type = "meeting"

    def counting(self, column, size):
        if column not in MEETING:
            return None
        order = "1 desc" if column == "ar" else "2 desc, 1"
        return (
            f"select m.value as value, count(*) as count from (select document from ({self.sql})) t "
            f"join (select id, {MEETING[column]} as value from documents) m on m.id = t.document "
            f"where m.value is not null group by 1 order by {order} limit {size + 1}"
        )

    def choice(self, column, value):
        return f"_{column}", str(value)


@hookimpl
def register_facet_classes():
    return [YearFacet, MeetingFacet]


@hookimpl
def filters_from_request(request, database, table, datasette):
    """`_kommun=`, `_organ=` and `_ar=` on a table whose rows belong to documents; the last of each counts."""
    chosen = {name: request.args.getlist(f"_{name}")[-1] for name in MEETING if f"_{name}" in request.args}
    if not chosen:
        return None

    async def inner():
        if "document" not in await datasette.get_database(database).table_columns(table):
            return FilterArguments([])
        tests = " and ".join(f"{MEETING[name]} = :meeting_{name}" for name in chosen)
        return FilterArguments(
            [f"document in (select id from documents where {tests})"],
            {f"meeting_{name}": value for name, value in chosen.items()},
            [f"{name} = {value}" for name, value in chosen.items()],
        )

    return inner
