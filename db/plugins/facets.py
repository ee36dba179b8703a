"""Facets: any table with a date by year, with a list by its members, and any table of a document's rows by its meeting.

`_facet_value=kind` counts rows by the value of a column, `_facet_year=date` by its year, `_facet_list=parties` by the
members of lists.
`_facet_meeting=kommun` (or `organ`, `ar`) counts rows by the municipality, body or year of their document; `_kommun=`,
`_organ=` and `_ar=` choose by them. Of a very large choice only the first rows are counted, and the page says so.
"""

from collections import Counter

from datasette import hookimpl
from datasette.database import QueryInterrupted
from datasette.facets import Facet
from datasette.filters import FilterArguments
from datasette.utils import escape_sqlite, path_with_added_args, path_with_removed_args

MEETING = {"kommun": "municipality", "organ": "body", "ar": "substr(date, 1, 4)"}
COUNTED = 100_000  # rows: what can be counted while a reader waits
FOUND = 20_000  # the same for rows that a search finds, which it finds anew for each facet


class CountedFacet(Facet):
    """What the kinds share: values with their counts, and links that choose one."""

    async def counts(self, column):
        """Pairs of value and count in the order that they are shown, at most one more than are shown."""
        raise NotImplementedError

    def choice(self, column, value):
        """The argument that chooses a value, as a name and a value."""
        return column, str(value)

    @property
    def bounded(self):
        """Whether only the first rows are counted."""
        return self.row_count is None or self.row_count > COUNTED

    def values(self, column):
        """The SQL of a column of the rows that are counted: of no more, so that an index may do."""
        return f"select {column} from ({self.sql})" + (f" limit {COUNTED}" if self.bounded else "")

    async def ask(self, sql):
        """The answer to a query about the rows, within the time that facets get."""
        limit = self.ds.setting("facet_time_limit_ms")
        return await self.ds.execute(self.database, sql, self.params, truncate=False, custom_time_limit=limit)

    async def facet_results(self):
        results, timed_out = [], []
        arguments = self.get_querystring_pairs()
        size = self.get_facet_size()
        for source_and_config in self.get_configs():
            config = source_and_config["config"]
            column = config.get("column") or config["simple"]
            if "_search" in self.request.args and (self.row_count is None or self.row_count > FOUND):
                timed_out.append(column)
                continue
            try:
                counts = await self.counts(column)
            except QueryInterrupted:
                timed_out.append(column)
                continue
            values = []
            for shown, count in counts[:size]:
                name, value = self.choice(column, shown)
                selected = (name, value) in arguments
                change = path_with_removed_args if selected else path_with_added_args
                address = self.ds.urls.path(change(self.request, {name: value}))
                values.append(
                    {
                        "value": shown,
                        "label": shown,
                        "count": count,
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
                    "truncated": len(counts) > size,
                    "of_first": COUNTED if self.bounded else None,
                }
            )
        return results, timed_out


class ValueFacet(CountedFacet):
    """Rows per value of a column: as Datasette's facet of a column, but bounded."""

    type = "value"

    async def counts(self, column):
        name = escape_sqlite(column)
        answer = await self.ask(
            f"select {name}, count(*) from ({self.values(name)}) where {name} is not null "
            f"group by 1 order by 2 desc, 1 limit {self.get_facet_size() + 1}"
        )
        return [tuple(row) for row in answer.rows]


class YearFacet(CountedFacet):
    """Rows per year of a column; choosing one adds `column__startswith=2019-`."""

    type = "year"

    async def counts(self, column):
        name = escape_sqlite(column)
        answer = await self.ask(
            f"select substr({name}, 1, 4), count(*) from ({self.values(name)}) "
            f"where {name} glob '[0-9][0-9][0-9][0-9]-*' group by 1 order by 1 desc limit {self.get_facet_size() + 1}"
        )
        return [tuple(row) for row in answer.rows]

    def choice(self, column, value):
        return f"{column}__startswith", f"{value}-"


class ListFacet(CountedFacet):
    """Rows per member of a JSON array: as Datasette's array facet, but each list that there is is read only once."""

    type = "list"

    async def counts(self, column):
        name = escape_sqlite(column)
        lists = f"select {name} as list, count(*) as n from ({self.values(name)}) where json_valid({name}) group by 1"
        answer = await self.ask(
            f"select member, sum(n) from (select distinct l.list, l.n, j.value as member from ({lists}) l "
            f"join json_each(l.list) j) group by 1 order by 2 desc, 1 limit {self.get_facet_size() + 1}"
        )
        return [tuple(row) for row in answer.rows]

    def choice(self, column, value):
        return f"{column}__arraycontains", str(value)


class MeetingFacet(CountedFacet):
    """Rows by what is known about their document."""

    type = "meeting"
    meetings = None

    async def counts(self, column):
        if column not in MEETING:
            return []
        if self.meetings is None:
            answer = await self.ask(
                f"select {', '.join(MEETING.values())}, sum(n) from "
                f"(select document, count(*) as n from ({self.values('document')}) group by 1) t "
                "join documents d on d.id = t.document group by 1, 2, 3"
            )
            self.meetings = [tuple(row) for row in answer.rows]
        counts = Counter()
        for *values, n in self.meetings:
            value = values[list(MEETING).index(column)]
            if value is not None:
                counts[value] += n
        newest = sorted(counts.items(), reverse=True)
        return newest if column == "ar" else sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))

    def choice(self, column, value):
        return f"_{column}", str(value)


@hookimpl
def register_facet_classes():
    return [ValueFacet, YearFacet, ListFacet, MeetingFacet]


@hookimpl(specname="filters_from_request")
def lists_with_a_party(request, database, table, datasette):
    """`parties__arraycontains=` finds the lists that hold the party in a table of them, not by reading each row's."""
    parties = request.args.getlist("parties__arraycontains")
    if not parties:
        return None

    async def inner():
        served = datasette.get_database(database)
        if not await served.table_exists("party_lists") or "parties" not in await served.table_columns(table):
            return FilterArguments([])
        name = escape_sqlite(table)
        own = f"select t.rowid from party_lists l cross join {name} t on t.parties = l.list where l.party = :list_"
        tests = [f"{name}.rowid in ({own}{n})" for n in range(len(parties))]
        return FilterArguments(tests, {f"list_{n}": party for n, party in enumerate(parties)})

    return inner


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
