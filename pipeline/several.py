"""Several: one site over several databases, each below a name of its own, with a start page and a search over all.

``/`` lists them and ``/sok`` asks them all (pipeline/site/several.py); ``/sala/…`` is the whole site of ``sala.db``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.errors import ProtokollError
from pipeline.serve import make_site
from pipeline.site.several import OWN_PATHS, join

if TYPE_CHECKING:
    from datasette.app import Datasette


class Several:
    """The application: a request goes to the site that the first part of its path names, or to the common pages."""

    def __init__(self, dbs: Sequence[Path], originals: Path | None = None) -> None:
        """Raises ProtokollError for a database that is not ours, and for names that cannot be told apart."""
        self.sites = {name: make_site(db, originals, below=name) for name, db in _named(dbs).items()}
        self.common: Datasette = make_site(None)
        join(self.common, self.sites)
        self._apps = {name: site.app() for name, site in self.sites.items()}
        self._common = self.common.app()

    async def invoke_startup(self) -> None:
        """What each site does before its first answer."""
        for site in (*self.sites.values(), self.common):
            await site.invoke_startup()

    def app(self) -> Several:
        """As Datasette's ``app()``: what a server calls for each request."""
        return self

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        first, slash, _ = scope.get("path", "").removeprefix("/").partition("/")
        if first in self._apps and not slash:
            await _redirect(f"/{first}/", send)
        else:
            await self._apps.get(first, self._common)(scope, receive, send)


async def _redirect(path: str, send: Any) -> None:
    await send({"type": "http.response.start", "status": 302, "headers": [(b"location", path.encode())]})
    await send({"type": "http.response.body", "body": b""})


def _named(dbs: Sequence[Path]) -> dict[str, Path]:
    """The databases by the names that their sites have in addresses: those of the files."""
    found: dict[str, Path] = {}
    for db in dbs:
        name = _in_addresses(db.stem)
        if not name or name in OWN_PATHS:
            raise ProtokollError(f"{db}: {db.stem} cannot be the name of a site. Give the file another name.")
        if name in found:
            raise ProtokollError(f"{found[name]} and {db} would both be the site {name}. Give one another name.")
        found[name] = db
    return found


def _in_addresses(stem: str) -> str:
    """A name in letters that addresses have without signs: *Växjö 2024* → *vaxjo-2024*."""
    plain = unicodedata.normalize("NFKD", stem.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
