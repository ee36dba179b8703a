"""Office and web documents (.docx, .odt, .html, .rtf): paragraphs, tables and styles as pages of lines."""

from __future__ import annotations

from pathlib import Path

from pipeline.document import Page
from pipeline.errors import UnreadableFile, cause
from pipeline.extract.formats import Format
from pipeline.extract.office import odt, rtf, web, word
from pipeline.extract.office.paragraphs import pages_of


def read(path: Path, form: Format) -> tuple[Page, ...]:
    """The pages of an office document; one where the format knows no pages."""
    readers = {"docx": word.content, "odt": odt.content, "html": web.content, "rtf": rtf.content}
    try:
        content = readers[form](path)
    except MemoryError:
        raise
    except Exception as error:  # these libraries let through whatever their ZIP or XML layer raises
        raise UnreadableFile(
            f"{path.name} is damaged and cannot be read as {form} ({cause(error)}); save it again or give a PDF of it."
        ) from error
    pages = tuple(pages_of(content))
    if not any(page.lines for page in pages):
        raise UnreadableFile(f"{path.name} holds no text; check that it is the right file.")
    return pages
