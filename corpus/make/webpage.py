"""A layout as a web page, or as text with the marks that converters leave."""

from __future__ import annotations

from html import escape

from corpus.make.flow import Layout, Para, Run, Style, Table, runs, unmarked


def _html_run(run: Run) -> str:
    text = escape(run.text, quote=False).replace("\n", "<br>").replace("\t", " ")
    for on, tag in ((run.bold, "strong"), (run.italic, "em"), (run.strike, "s")):
        text = f"<{tag}>{text}</{tag}>" if on else text
    return text


def _html_para(para: Para, style: Style) -> str:
    inner = "".join(_html_run(run) for run in runs(para.text))
    if para.style == "cover":
        return f"<h1>{inner}</h1>"
    if para.style in ("para", "title"):
        return f"<h2>{inner}</h2>"
    if para.style in ("head", "subhead"):
        return f"<h3>{inner}</h3>"
    return f"<p>{f'<em>{inner}</em>' if style.italic else inner}</p>"


def to_html(layout: Layout) -> str:
    """A plain page."""
    body = []
    for block in layout.body:
        if isinstance(block, Para):
            body.append(_html_para(block, layout.styles[block.style]))
        elif isinstance(block, Table):
            rows = (
                "<tr>" + "".join(f"<td>{'<br>'.join(_html_inline(p) for p in part)}</td>" for part in row) + "</tr>"
                for row in block.rows
            )
            body.append(f"<table>\n{chr(10).join(rows)}\n</table>")
    return (
        f'<!DOCTYPE html>\n<html lang="sv">\n<head><meta charset="utf-8"><title>{escape(layout.title)}</title></head>\n'
        f"<body>\n{chr(10).join(body)}\n</body>\n</html>\n"
    )


def _html_inline(para: Para) -> str:
    return "".join(_html_run(run) for run in runs(para.text))


def to_markdown(layout: Layout) -> str:
    """Text with ``**bold**`` headings, ``*italic*`` statements, ``##`` titles and two blanks at line ends."""
    out: list[str] = []
    glued = ""
    for block in layout.body:
        if isinstance(block, Para):
            style = layout.styles[block.style]
            text = block.text.replace("\t", " ").strip()
            if not text:
                continue
            if block.style == "cover":
                out.append(f"## {unmarked(text)}\n")
            elif style.glue:
                glued = f"**{unmarked(text)}**"
                continue
            elif style.bold:
                out.append(f"{glued}**{unmarked(text)}**\n")
                glued = ""
            elif style.italic:
                out.append(f"*{unmarked(text)}*\n")
            else:
                out.append(f"{text}  " if style.after < 0.1 else f"{text}\n")
        elif isinstance(block, Table):
            rows = [[" ".join(p.text for p in part) for part in row] for row in block.rows]
            out += ["| " + " | ".join(row) + " |" for row in rows[:1]]
            out.append("|" + " --- |" * len(rows[0]))
            out += ["| " + " | ".join(row) + " |" for row in rows[1:]]
            out.append("")
    return "\n".join(out)
