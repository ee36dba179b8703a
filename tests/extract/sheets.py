"""A small PDF writer for tests: words where we put them, rules where we draw them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

WIDTH, HEIGHT = 595, 842
_FONTS = {"": "Helvetica", "b": "Helvetica-Bold", "i": "Helvetica-Oblique"}


@dataclass
class Sheet:
    """One page being drawn; y counts down from the top to the baseline, as a reader sees it."""

    commands: list[bytes] = field(default_factory=list)

    def text(self, x: float, y: float, value: str, style: str = "", size: float = 11) -> Sheet:
        escaped = value.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        name = f"F{list(_FONTS).index(style)}"
        self.commands.append(b"BT /%s %g Tf %g %g Td (" % (name.encode(), size, x, HEIGHT - y) + escaped + b") Tj ET")
        return self

    def upwards(self, x: float, y: float, value: str, size: float = 8) -> Sheet:
        self.commands.append(
            b"BT /F0 %g Tf 0 1 -1 0 %g %g Tm (%s) Tj ET" % (size, x, HEIGHT - y, value.encode("cp1252"))
        )
        return self

    def lines(self, x: float, y: float, *values: str, step: float = 14, style: str = "", size: float = 11) -> Sheet:
        for i, value in enumerate(values):
            self.text(x, y + i * step, value, style, size)
        return self

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> Sheet:
        self.commands.append(b"0.5 w %g %g m %g %g l S" % (x0, HEIGHT - y0, x1, HEIGHT - y1))
        return self

    def disc(self, x: float, y: float, radius: float = 1.5) -> Sheet:
        k, y = 0.5523 * radius, HEIGHT - y
        at = [(radius, 0), (radius, k), (k, radius), (0, radius), (-k, radius), (-radius, k), (-radius, 0)]
        at += [(-radius, -k), (-k, -radius), (0, -radius), (k, -radius), (radius, -k), (radius, 0)]
        points = [b"%g %g" % (x + dx, y + dy) for dx, dy in at]
        arcs = [b" ".join(points[i : i + 3]) + b" c" for i in range(1, 13, 3)]
        self.commands.append(b" ".join([points[0], b"m", *arcs, b"f"]))
        return self

    def grid(self, xs: Sequence[float], ys: Sequence[float]) -> Sheet:
        for x in xs:
            self.rule(x, ys[0], x, ys[-1])
        for y in ys:
            self.rule(xs[0], y, xs[-1], y)
        return self


def write(path: Path, *sheets: Sheet) -> Path:
    """The pages as a PDF file."""
    objects: list[bytes] = []
    kids = b" ".join(b"%d 0 R" % (6 + 2 * i) for i in range(len(sheets)))
    objects.append(b"<< /Type /Catalog /Pages 2 0 R >>")
    objects.append(b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(sheets)))
    for font in _FONTS.values():
        objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>" % font.encode())
    fonts = b" ".join(b"/F%d %d 0 R" % (i, 3 + i) for i in range(len(_FONTS)))
    for i, sheet in enumerate(sheets):
        stream = b"\n".join(sheet.commands)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Resources << /Font << %s >> >> /Contents %d 0 R >>"
            % (WIDTH, HEIGHT, fonts, 7 + 2 * i)
        )
        objects.append(b"<< /Length %d >>\nstream\n" % len(stream) + stream + b"\nendstream")
    out = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    path.write_bytes(bytes(out))
    return path
