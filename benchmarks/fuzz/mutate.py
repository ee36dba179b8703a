"""Mutations that get past the first check of a format: objects of a PDF, members of a ZIP, chunks of an image."""

from __future__ import annotations

import copy
import io
import random
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Sequence

from lxml import etree

MOST = 100_000
"""Bytes that are added at a time at most: it is odd files that are wanted, not large ones."""
NUMBERS = (b"0", b"-1", b"1", b"7", b"65535", b"2147483648", b"99999999999999999999", b"1e308", b"-0.0001", b"NaN")

PDF = re.compile(
    rb"\((?:[^()\\]|\\.)*\)|<[0-9A-Fa-f\s]*>|<<|>>|\[|\]|/[^\s/\[\]<>()]*|\d+ \d+ R|[-+.\d]+|[A-Za-z'\"*]+|\s+|.", re.S
)
MARKUP = re.compile(rb"<[^<>]*>|&[#\w]*;|[^<>&\s]+|\s+|.", re.S)
RTF = re.compile(rb"\\'[0-9a-f]{2}|\\[a-z]+-?\d*|[{}]|[^\\{}\s]+|\s+|.", re.S)
TEXT = re.compile(rb"[^\W_]+|\s+|.", re.S)

PDF_HOSTILE = (
    *(b"/Rotate 90", b"/Rotate 45", b"/UserUnit 100000", b"/MediaBox [0 0 0 0]", b"/MediaBox [-1e9 -1e9 1e9 1e9]"),
    *(
        b"/MediaBox [0 0 1 1e-30]",
        b"/CropBox [9 9 9 9]",
        b"/Filter /FlateDecode",
        b"/Filter [/ASCII85Decode /LZWDecode]",
    ),
    *(b"/Filter /JBIG2Decode", b"/Filter /CCITTFaxDecode", b"/Filter /DCTDecode", b"/Filter /Crypt", b"/Predictor 15"),
    *(
        b"/Length 99999999",
        b"/Length -1",
        b"/Count 2000000000",
        b"/Count -7",
        b"/Kids [2 0 R]",
        b"/Kids [ ]",
        b"/Kids null",
    ),
    *(b"/Parent 3 0 R", b"/Contents 1 0 R", b"/Contents [4 0 R 4 0 R 4 0 R]", b"/Resources null", b"/Font 3 0 R"),
    *(b"/Encoding /Identity-H", b"/Subtype /Type0", b"/Subtype /Type3", b"/FontMatrix [0 0 0 0 0 0]", b"/W [1 2]"),
    *(
        b"/ToUnicode 2 0 R",
        b"/Size -1",
        b"/Prev 0",
        b"/Prev 9",
        b"/Encrypt << /V 9 >>",
        b"/Root 9999 0 R",
        b"/Width 1000000",
    ),
    *(
        b"1 0 R",
        b"9999 0 R",
        b"null",
        b"true",
        b"<<",
        b">>",
        b"[" * 50,
        b"<<" * 50,
        b"(",
        b")",
        b"(((((",
        b"<zz>",
        b"(\\777\\)",
    ),
    *(
        b"stream",
        b"endstream",
        b"endobj",
        b"%%EOF",
        b"obj",
        b"xref",
        b"trailer",
        b"BT",
        b"ET",
        b"q",
        b"Q",
        b"Do",
        b"BI",
        b"ID x EI",
    ),
    *(
        b"0 0 0 0 0 0 Tm",
        b"1e9 0 0 1e9 0 0 cm",
        b"/F0 1e9 Tf",
        b"/F0 0 Tf",
        b"/F9 12 Tf",
        b"(811218-9876) Tj",
        b"[(a) -1e9 (b)] TJ",
    ),
    *(
        b"0 0 1e9 1e9 re f",
        b"NaN 0 m 9 9 l S",
        b"-1 Tr",
        b"1e9 Tz",
        b"0 Tz",
        b"/X0 Do",
        b"d0",
        b"(\x00\x01\xff\xfe) Tj",
    ),
)
MARKUP_HOSTILE = (
    *(
        b"<w:tbl>",
        b"<w:tr>",
        b"<w:tc>",
        b"</w:p>",
        b"<w:p>",
        b"<w:r>",
        b"<w:br w:type='page'/>",
        b"<w:numPr/>",
        b"<w:ilvl w:val='x'/>",
    ),
    *(
        b"<w:gridSpan w:val='-1'/>",
        b"<w:gridSpan w:val='100000'/>",
        b"<w:vMerge/>",
        b"<w:sectPr/>",
        b"<w:pStyle w:val='Nej'/>",
    ),
    *(
        b"<table:table>",
        b"<table:table-row>",
        b"<table:table-cell table:number-columns-repeated='99999999'>",
        b"<text:p>",
    ),
    *(b"<text:s text:c='99999999'/>", b"<text:list>", b"<text:h text:outline-level='0'>", b"<text:note>", b"</text:p>"),
    *(
        b"<table>",
        b"<tr>",
        b"<td colspan='-1'>",
        b"<td rowspan=99999>",
        b"</table>",
        b"<br>",
        b"<h7>",
        b"<li>",
        b"<pre>",
        b"<svg>",
    ),
    *(
        b"<!--",
        b"-->",
        b"<![CDATA[",
        b"<?xml version='9'?>",
        b"<!DOCTYPE a [<!ENTITY b 'c'>]>",
        b"&b;",
        b"&#0;",
        b"&#x110000;",
        b"&#xD800;",
    ),
    *(
        b"<meta charset='x-nej'>",
        b"<meta charset='utf-16'>",
        b"<meta charset='idna'>",
        b"<base href='file:///etc/passwd'>",
        b"<a b='",
        b"\x00",
    ),
    *("§ 12".encode(), b"811218-9876", b"\t", b"\x0c", b"|", b"<div>" * 300),
)
RTF_HOSTILE = (
    *(
        b"{",
        b"}",
        b"{" * 300,
        b"\\bin9999",
        b"\\bin-1",
        b"\\u-99999999 ",
        b"\\u55357 ",
        b"\\uc99 ",
        b"\\'zz",
        b"\\'",
        b"\\",
    ),
    *(
        b"\\ansicpg0",
        b"\\ansicpg65001",
        b"\\ansicpg99999999",
        b"\\cell",
        b"\\row",
        b"\\trowd",
        b"\\par",
        b"\\page",
        b"\\tab",
        b"\\fonttbl",
    ),
    *(
        b"{\\*\\generator x}",
        b"\\pict",
        b"\\object",
        b"\\field",
        b"\\fcharset999",
        b"\\f9999",
        b"\x00",
        b"811218-9876",
        b"|",
    ),
)
TEXT_HOSTILE = (
    *(
        "§ 12".encode(),
        "§§ 1–99999".encode(),
        b"Beslut\n",
        b"Reservation\n",
        b"Yrkanden\n",
        b"Votering\n",
        b"Ja Nej X\n",
        b"\f",
        b"\f\f\f",
    ),
    *(
        b"811218-9876",
        b"8ll2l8-98T6",
        b"1981-12-18 9876",
        b"811218-\n9876",
        b"\t\t\t|",
        b"|a|b|\n|-|-|\n",
        b"**",
        b"~~",
        b"_",
        b"# ",
    ),
    *(
        b"reserverar sig mot beslutet ",
        b"(S)",
        b"(S, M",
        b"m.fl.",
        b"Anna Ek (S)",
        b"1 (3)\n",
        b"Sida 99999 av 3\n",
        b"Dnr KS 2021/",
        b"-\n",
    ),
    *(
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        b"\x00",
        b"\x1b",
        b"\xc2",
        b"\xe2\x80\xa8",
        b"\xc2\xad",
        b"\xcc\x88" * 9,
        b"\xf0\x9f\x98\x80",
        b"\x85",
        b"\r",
    ),
    *(
        b"\xe2\x80\xae",
        b"2021-02-30",
        b"den 99 mars 2021",
        "Närvarande\n".encode(),
        b"  ersatter  ",
        b"9" * 400,
        b"a" * 3000,
        b"A. " * 200,
    ),
)
Hostile = Sequence[bytes]


def by_bytes(data: bytes, chance: random.Random) -> bytes:
    """One thing done to the bytes, whatever they mean."""
    out = bytearray(data)
    at = chance.randrange(len(out) + 1)
    size = min(chance.choice((1, 2, 8, 64, 1024)), max(len(out) - at, 0))
    kind = chance.randrange(7)
    if kind == 0 and at < len(out):
        out[at] ^= 1 << chance.randrange(8)
    elif kind == 1:
        out[at : at + size] = chance.randbytes(size)
    elif kind == 2:
        del out[at : at + size]
    elif kind == 3:
        out[at:at] = out[at : at + size]
    elif kind == 4:
        other = chance.randrange(len(out) + 1)
        out[at : at + size] = out[other : other + size]
    elif kind == 5 and chance.random() < 0.3:
        del out[at:]
    else:
        out[at : at + 1] = bytes([chance.choice((0, 1, 0x7F, 0x80, 0xFF))])
    return bytes(out)


def by_tokens(data: bytes, pattern: re.Pattern[bytes], hostile: Hostile, chance: random.Random) -> bytes:
    """One token dropped, doubled, moved, turned into another, or repeated until it nests deep."""
    tokens = pattern.findall(data)
    if not tokens:
        return data + chance.choice(hostile)
    at = chance.randrange(len(tokens))
    size = chance.choice((1, 1, 2, 10))
    kind = chance.randrange(8)
    if kind == 0:
        del tokens[at : at + size]
    elif kind == 1:
        tokens[at:at] = tokens[at : at + size]
    elif kind == 2:
        other = chance.randrange(len(tokens))
        tokens[at], tokens[other] = tokens[other], tokens[at]
    elif kind == 3:
        tokens[at] = tokens[chance.randrange(len(tokens))]
    elif kind == 4:
        tokens[at:at] = [tokens[at]] * min(chance.choice((3, 30, 1500)), MOST // len(tokens[at]))
    elif kind == 5:
        numbers = [i for i in range(at, min(at + 300, len(tokens))) if re.search(rb"\d", tokens[i])]
        if numbers:
            i = chance.choice(numbers)
            value = chance.choice(NUMBERS)
            tokens[i] = re.sub(rb"-?\d+", lambda _: value, tokens[i], count=1)
    else:
        tokens[at : at + chance.randrange(2)] = [b" ", chance.choice(hostile), b" "]
    return b"".join(tokens)


_OBJECT = re.compile(rb"(\d+) (\d+) obj\b(.*?)endobj", re.S)
_STREAM = re.compile(rb"(.*?)stream\r?\n(.*)\r?\n?endstream", re.S)
_LENGTH = re.compile(rb"/Length\s+\d+(?:\s+\d+\s+R)?")


def pdf(data: bytes, chance: random.Random) -> bytes:
    """An object of a PDF, or what its stream holds, mutated; the table of objects is right again afterwards."""
    objects = {int(number): body for number, _, body in _OBJECT.findall(data)}
    trailer = data[data.rfind(b"trailer") :] if b"trailer" in data else b"trailer << /Root 1 0 R >>"
    if not objects:
        return by_bytes(data, chance)
    for _ in range(chance.randint(1, 4)):
        number = chance.choice(list(objects))
        kind = chance.randrange(12)
        if kind == 0:
            del objects[number]
            if not objects:
                break
        elif kind == 1:
            objects[number] = objects[chance.choice(list(objects))]
        else:
            objects[number] = _object(objects[number], chance)
    if chance.random() < 0.1:
        trailer = by_tokens(trailer, PDF, PDF_HOSTILE, chance)
    return write_pdf(objects, trailer)


def _object(body: bytes, chance: random.Random) -> bytes:
    stream = _STREAM.match(body)
    if not stream:
        return by_tokens(body, PDF, PDF_HOSTILE, chance)
    head, content = stream.groups()
    if b"/FlateDecode" in head:
        try:
            content = zlib.decompress(content)
            head = re.sub(rb"/Filter\s*(?:\[\s*)?/FlateDecode(?:\s*\])?", b"", head, count=1)
        except zlib.error:
            pass
    if chance.random() < 0.25:
        head = by_tokens(head, PDF, PDF_HOSTILE, chance)
    elif chance.random() < 0.2 or content[:2] in (b"\xff\xd8", b"\x00\x01"):
        content = by_bytes(content, chance)
    else:
        content = by_tokens(content, PDF, PDF_HOSTILE, chance)
    if chance.random() < 0.3 and b"/Filter" not in head:
        content = zlib.compress(content)
        content = content[: chance.randrange(len(content))] if chance.random() < 0.2 else content
        head = head.replace(b"<<", b"<< /Filter /FlateDecode ", 1)
    head = _LENGTH.sub(b"/Length %d" % len(content), head) if chance.random() < 0.9 else head
    return head + b"stream\n" + content + b"\nendstream\n"


def write_pdf(objects: dict[int, bytes], trailer: bytes = b"trailer << /Root 1 0 R >>") -> bytes:
    """Objects as a PDF file, with a table that says where each begins."""
    out = bytearray(b"%PDF-1.7\n")
    table = bytearray(b"xref\n")
    for number, body in sorted(objects.items()):
        table += b"%d 1\n%010d 00000 n \n" % (number, len(out))
        out += b"%d 0 obj" % number + body + b"endobj\n"
    start = len(out)
    trailer = re.sub(rb"startxref.*", b"", trailer, flags=re.S)
    return bytes(out + table + trailer + b"\nstartxref\n%d\n%%%%EOF\n" % start)


def by_elements(data: bytes, chance: random.Random) -> bytes:
    """An element of an XML document dropped, doubled, moved, nested or renamed; the document stays well formed."""
    try:
        root = etree.fromstring(data)
    except etree.XMLSyntaxError:
        return by_tokens(data, MARKUP, MARKUP_HOSTILE, chance)
    nodes = [node for node in root.iter(etree.Element) if node is not root]
    if not nodes:
        return data
    node, other = chance.choice(nodes), chance.choice(nodes)
    like = copy.deepcopy(other) if sum(1 for _ in other.iter()) < 30 else etree.Element(other.tag)
    kind = chance.randrange(8)
    if kind == 0 and node.getparent() is not None:
        node.getparent().remove(node)
    elif kind == 1:
        node.addprevious(like)
    elif kind == 2:
        node.append(like)
    elif kind == 3:
        for _ in range(chance.choice((3, 40))):
            node.append(copy.deepcopy(like))
            node = node[-1]
    elif kind == 4:
        node.tag = other.tag
    elif kind == 5:
        node.text = chance.choice(("", "§ 1 Val", "811218-9876", "\t|", "a" * 3000, "Beslut", "😀", "\u00ad"))
    elif node.attrib:
        name = chance.choice(list(node.attrib))
        if kind == 6:
            del node.attrib[name]
        else:
            node.attrib[name] = chance.choice(("", "-1", "0", "99999999", "x", "1e308", *other.attrib.values()))
    return etree.tostring(root)


def zipped(data: bytes, chance: random.Random) -> bytes:
    """A member of an office document mutated as XML, dropped, or given another name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    for _ in range(chance.randint(1, 6)):
        weights = [4 if name.endswith(("document.xml", "content.xml", "styles.xml")) else 1 for name in members]
        name = chance.choices(list(members), weights)[0]
        kind = chance.randrange(30)
        if kind == 0 and len(members) > 1:
            del members[name]
        elif kind == 1:
            members[chance.choice(("../" * 9 + "tmp/x", "/etc/x", "word/../x", "a" * 300))] = members[name]
        elif kind == 2:
            members[name] = members[chance.choice(list(members))]
        elif name.endswith((".xml", ".rels")):
            if chance.random() < 0.85:
                members[name] = by_elements(members[name], chance)
            else:
                members[name] = by_tokens(members[name], MARKUP, MARKUP_HOSTILE, chance)
        else:
            members[name] = by_bytes(members[name], chance)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def png(data: bytes, chance: random.Random) -> bytes:
    """A chunk of a PNG mutated, its checksum right again."""
    chunks, at = [], 8
    while at + 12 <= len(data):
        (size,) = struct.unpack(">I", data[at : at + 4])
        chunks.append((data[at + 4 : at + 8], data[at + 8 : at + 8 + size]))
        at += 12 + size
    for _ in range(chance.choice((1, 1, 2))):
        i = chance.randrange(len(chunks))
        name, body = chunks[i]
        kind = chance.randrange(6)
        if kind == 0 and len(chunks) > 1:
            del chunks[i]
        elif kind == 1:
            chunks.insert(i, chunks[i])
        elif kind == 2 and name == b"IHDR":
            sides = [chance.choice((0, 1, 7, 420, 30_000, 2**31 - 1)) for _ in range(2)]
            chunks[i] = (name, struct.pack(">II", *sides) + body[8:])
        elif body:
            chunks[i] = (name, by_bytes(body, chance))
    packed = [
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body)) for name, body in chunks
    ]
    return data[:8] + b"".join(packed)


def tiff(data: bytes, chance: random.Random) -> bytes:
    """An entry of a directory of a little-endian TIFF given another tag, type, count or value."""
    out = bytearray(data)
    directories, (at,) = [], struct.unpack("<I", data[4:8])
    while 0 < at < len(data) - 2 and len(directories) < 9:
        directories.append(at)
        (count,) = struct.unpack("<H", data[at : at + 2])
        following = data[at + 2 + 12 * count : at + 6 + 12 * count]
        at = struct.unpack("<I", following)[0] if len(following) == 4 else 0
    for _ in range(chance.choice((1, 1, 2))):
        at = chance.choice(directories)
        (count,) = struct.unpack("<H", data[at : at + 2])
        entry = at + 2 + 12 * chance.randrange(count)
        if chance.random() < 0.1:  # the next directory: this one again, or nowhere
            out[at + 2 + 12 * count : at + 6 + 12 * count] = struct.pack("<I", chance.choice((at, 1, len(data) * 9)))
            continue
        where, size = chance.choice(((0, 2), (2, 2), (4, 4), (8, 4), (8, 4), (8, 4)))
        value = chance.choice((0, 1, 2, 4, 5, 8, 32, 259, 0x7FFF, 0xFFFF, 30_000, len(data), 2**31 - 1, 2**32 - 1))
        out[entry + where : entry + where + size] = (value % 256**size).to_bytes(size, "little")
    return bytes(out)


def jpeg(data: bytes, chance: random.Random) -> bytes:
    """A segment of a JPEG mutated, or its length or size of the picture."""
    out = bytearray(data)
    marks = [m.start() for m in re.finditer(rb"\xff[\xc0-\xfe]", data[: data.find(b"\xff\xda") + 20])]
    if chance.random() < 0.5:  # what is drawn, not how
        scan = data.find(b"\xff\xda") + 14
        return data[:scan] + by_bytes(data[scan:], chance)
    for _ in range(chance.choice((1, 1, 2))):
        at = chance.choice(marks) + chance.choice((1, 2, 3, 4, 5, 6, 7, 8, 9))
        size = chance.choice((1, 2))
        out[at : at + size] = chance.choice((b"\x00\x00", b"\xff\xff", b"\x7f\xff", b"\x00\x01", b"\x40\x00"))[:size]
    return bytes(out)


def rewritten(data: bytes, chance: random.Random) -> bytes:
    """A text in another encoding, or read in a wrong one."""
    text = data.decode("utf-8", "replace")
    encoding = chance.choice(
        ("utf-16", "utf-16-le", "utf-32", "cp1252", "latin-1", "cp437", "mac-roman", "cp850", "utf-7")
    )
    if chance.random() < 0.3:
        return data.decode("cp1252", "replace").encode()
    return text.encode(encoding, "replace")


def of_tokens(pattern: re.Pattern[bytes], hostile: Hostile) -> Callable[[bytes, random.Random], bytes]:
    """A mutation that does one to twelve things to tokens."""

    def mutation(data: bytes, chance: random.Random) -> bytes:
        for _ in range(chance.randint(1, 12)):
            data = by_tokens(data, pattern, hostile, chance)
        return rewritten(data, chance) if pattern is TEXT and chance.random() < 0.15 else data

    return mutation


KNOWING = {
    ".pdf": pdf,
    ".docx": zipped,
    ".odt": zipped,
    ".png": png,
    ".tif": tiff,
    ".jpg": jpeg,
    ".html": of_tokens(MARKUP, MARKUP_HOSTILE),
    ".rtf": of_tokens(RTF, RTF_HOSTILE),
    ".txt": of_tokens(TEXT, TEXT_HOSTILE),
    ".md": of_tokens(TEXT, TEXT_HOSTILE),
}
"""What knows the format, by the ending of the file's name."""


def mutated(data: bytes, kind: str, chance: random.Random) -> bytes:
    """The file broken: three times in four by what knows its format, else, or after that, byte by byte."""
    if chance.random() < 0.75:
        data = KNOWING[kind](data, chance)
        if chance.random() < 0.9:
            return data
    for _ in range(chance.randint(1, 8)):
        data = by_bytes(data, chance)
    return data
