"""A layout as flat OpenDocument text, which LibreOffice prints."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from corpus.make.flow import Block, Break, Layout, Para, Run, Style, Table, runs

NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "style": "style",
        "text": "text",
        "table": "table",
        "svg": "svg-compatible",
        "fo": "xsl-fo-compatible",
        "meta": "meta",
    }.items()
)
LINE = "0.5pt solid #000000"
FIELD = re.compile(r"(\{page\}|\{pages\}|\t|\n| {2,})")
RUN_STYLES = {
    "b": 'fo:font-weight="bold"',
    "i": 'fo:font-style="italic"',
    "s": 'style:text-line-through-style="solid" style:text-line-through-type="single"',
}


def _characters(text: str) -> str:
    out = []
    for piece in FIELD.split(text):
        if piece == "{page}":
            out.append('<text:page-number text:select-page="current">1</text:page-number>')
        elif piece == "{pages}":
            out.append("<text:page-count>1</text:page-count>")
        elif piece == "\t":
            out.append("<text:tab/>")
        elif piece == "\n":
            out.append("<text:line-break/>")
        elif len(piece) > 1 and not piece.strip(" "):
            out.append(f' <text:s text:c="{len(piece) - 1}"/>')
        else:
            out.append(escape(piece, quote=False))
    return "".join(out)


def _run(run: Run) -> str:
    name = "".join(key for key, on in (("b", run.bold), ("i", run.italic), ("s", run.strike)) if on)
    inner = _characters(run.text)
    return f'<text:span text:style-name="T{name}">{inner}</text:span>' if name else inner


class _Writer:
    """Collects the automatic styles that tables and page breaks need while the body is written."""

    def __init__(self, styles: dict[str, Style]) -> None:
        self.styles = styles
        self.automatic: list[str] = []
        self.tables = 0
        self.pending_break = False

    def para(self, para: Para, first_master: str = "") -> str:
        name = para.style
        if self.pending_break or first_master:
            master = f' style:master-page-name="{first_master}"' if first_master else ""
            before = '<style:paragraph-properties fo:break-before="page"/>' if self.pending_break else ""
            self.pending_break = False
            name = f"A{len(self.automatic)}"
            self.automatic.append(
                f'<style:style style:name="{name}" style:family="paragraph" '
                f'style:parent-style-name="{para.style}"{master}>{before}</style:style>'
            )
        upper = self.styles[para.style].upper
        inner = "".join(
            _run(run if not upper else Run(run.text.upper(), run.bold, run.italic, run.strike))
            for run in runs(para.text)
        )
        return f'<text:p text:style-name="{name}">{inner}</text:p>'

    def table(self, table: Table, first_master: str = "") -> str:
        self.tables += 1
        name = f"Tab{self.tables}"
        master = f' style:master-page-name="{first_master}"' if first_master else ""
        page_break = ' fo:break-before="page"' if self.pending_break else ""
        self.pending_break = False
        self.automatic.append(
            f'<style:style style:name="{name}" style:family="table"{master}><style:table-properties '
            f'style:width="{sum(table.widths):.2f}cm" table:align="left" fo:margin-bottom="0.15cm"{page_break}/>'
            f"</style:style>"
        )
        for i, width in enumerate(table.widths):
            self.automatic.append(
                f'<style:style style:name="{name}.{i}" style:family="table-column">'
                f'<style:table-column-properties style:column-width="{width:.2f}cm"/></style:style>'
            )
        columns = "".join(f'<table:table-column table:style-name="{name}.{i}"/>' for i in range(len(table.widths)))
        rows = []
        for r, row in enumerate(table.rows):
            cells = []
            for c, part in enumerate(row):
                style = self._cell_style(table, name, r, c)
                inner = "".join(self.para(para) for para in part)
                cells.append(
                    f'<table:table-cell table:style-name="{style}" office:value-type="string">'
                    f"{inner}</table:table-cell>"
                )
            rows.append(f"<table:table-row>{''.join(cells)}</table:table-row>")
        return f'<table:table table:name="{name}" table:style-name="{name}">{columns}{"".join(rows)}</table:table>'

    def _cell_style(self, table: Table, name: str, r: int, c: int) -> str:
        last_row, last_column = r == len(table.rows) - 1, c == len(table.widths) - 1
        sides = {
            "all": {"top", "bottom", "left", "right"},
            "rows": {"bottom"} | ({"top"} if r == 0 else set()),
            "outer": ({"top"} if r == 0 else set())
            | ({"bottom"} if last_row else set())
            | ({"left"} if c == 0 else set())
            | ({"right"} if last_column else set()),
            "none": set(),
        }[table.border]
        borders = " ".join(
            f'fo:border-{side}="{LINE if side in sides else "none"}"' for side in ("top", "bottom", "left", "right")
        )
        style = f"{name}.{r}.{c}"
        self.automatic.append(
            f'<style:style style:name="{style}" style:family="table-cell"><style:table-cell-properties '
            f'fo:padding="{table.padding}cm" {borders}/></style:style>'
        )
        return style

    def blocks(self, blocks: Iterable[Block], first_master: str = "") -> str:
        out = []
        for block in blocks:
            if isinstance(block, Break):
                self.pending_break = True
            elif isinstance(block, Para):
                out.append(self.para(block, first_master))
                first_master = ""
            else:
                out.append(self.table(block, first_master))
                first_master = ""
        return "".join(out)


def _style(name: str, style: Style) -> str:
    tabs = "".join(f'<style:tab-stop style:position="{at}cm"/>' for at in style.tabs)
    rule = f' fo:border-bottom="{LINE}"' if style.rule else ""
    weight, slant = ("bold" if style.bold else "normal"), ("italic" if style.italic else "normal")
    return (
        f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties '
        f'fo:margin-top="{style.before}cm" fo:margin-bottom="{style.after}cm" fo:margin-left="{style.left}cm" '
        f'fo:text-indent="{style.first}cm" fo:text-align="{style.align}" fo:line-height="{style.line}%" '
        f'fo:keep-with-next="{"always" if style.keep else "auto"}" fo:orphans="2" fo:widows="2"{rule}>'
        f"<style:tab-stops>{tabs}</style:tab-stops></style:paragraph-properties>"
        f'<style:text-properties style:font-name="{style.font}" fo:font-size="{style.size}pt" '
        f'fo:font-weight="{weight}" fo:font-style="{slant}" '
        f'fo:letter-spacing="{style.spacing}pt" fo:color="{style.colour}" '
        'fo:language="sv" fo:country="SE"/></style:style>'
    )


def to_fodt(layout: Layout) -> str:
    """The whole document as flat ODF."""
    writer = _Writer(layout.styles)
    different = layout.first_header is not None or layout.first_footer is not None
    body = writer.blocks(layout.body, "First" if different else "Standard")
    header = writer.blocks(layout.header) if layout.header else ""
    footer = writer.blocks(layout.footer) if layout.footer else ""
    first_header = header if layout.first_header is None else writer.blocks(layout.first_header)
    first_footer = footer if layout.first_footer is None else writer.blocks(layout.first_footer)
    top, right, bottom, left = layout.margins
    fonts = "".join(
        f'<style:font-face style:name="{font}" svg:font-family="&apos;{font}&apos;"/>'
        for font in sorted({style.font for style in layout.styles.values()})
    )

    def page_layout(name: str, head: str, foot: str) -> str:
        space = '<style:header-footer-properties fo:min-height="0.5cm" fo:margin-{}="0.5cm"/>'
        return (
            f'<style:page-layout style:name="{name}"><style:page-layout-properties fo:page-width="21cm" '
            f'fo:page-height="29.7cm" fo:margin-top="{top}cm" fo:margin-right="{right}cm" '
            f'fo:margin-bottom="{bottom}cm" fo:margin-left="{left}cm"/>'
            + (f"<style:header-style>{space.format('bottom')}</style:header-style>" if head else "")
            + (f"<style:footer-style>{space.format('top')}</style:footer-style>" if foot else "")
            + "</style:page-layout>"
        )

    def master(name: str, head: str, foot: str, following: str = "") -> str:
        follow = f' style:next-style-name="{following}"' if following else ""
        return (
            f'<style:master-page style:name="{name}" style:page-layout-name="L{name}"{follow}>'
            + (f"<style:header>{head}</style:header>" if head else "")
            + (f"<style:footer>{foot}</style:footer>" if foot else "")
            + "</style:master-page>"
        )

    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {NAMESPACES} office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:font-face-decls>{fonts}</office:font-face-decls><office:styles>"
        + '<style:default-style style:family="paragraph"><style:text-properties fo:language="sv" fo:country="SE" '
        'fo:hyphenate="false"/></style:default-style>'
        + "".join(_style(name, style) for name, style in layout.styles.items())
        + "</office:styles><office:automatic-styles>"
        + "".join(
            f'<style:style style:name="T{key}" style:family="text"><style:text-properties '
            f"{' '.join(RUN_STYLES[k] for k in key)}/></style:style>"
            for key in ("b", "i", "s", "bi", "bs", "is", "bis")
        )
        + "".join(writer.automatic)
        + page_layout("LStandard", header, footer)
        + (page_layout("LFirst", first_header, first_footer) if different else "")
        + "</office:automatic-styles><office:master-styles>"
        + master("Standard", header, footer)
        + (master("First", first_header, first_footer, "Standard") if different else "")
        + f"</office:master-styles><office:body><office:text>{body}</office:text></office:body></office:document>"
    )
