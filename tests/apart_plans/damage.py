"""Files damaged in every way they may be: each a function of a random source, giving the bytes of one file."""

import io
import random
import re
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.apart_plans.documents import documents
from tests.apart_plans.forms import FORMS

Damage = Callable[[random.Random], bytes]
SUFFIXES = (".docx", ".xlsx", ".pdf", ".txt")
_BIG = 200_000
_WORDS = [
    "Giao Sở Nội vụ: ",
    "trước ngày 30/6/2026, ",
    "tháng 1, ",
    "quý I, II, ",
    "Cơ quan chủ trì: ",
    "a) ",
    "1.1.1.1 ",
    "I. ",
    "hằng quý ",
    "(((((((",
    "",
    " ",
    " ",
    "\t",
    "STT\tNội dung\tChủ trì\tThời hạn\n",
    "đạt 95% đến 97% ",
    "từ ngày ",
    "kể từ khi ",
    "và ",
    ", ",
    "; ",
    "Kế hoạch số 1/KH-UBND ",
    "UBND các phường ",
    "phối hợp với ",
    "\n\n",
    "  ",
    "\x0c",
    "99999999999999999999 ",
    "ngày 1 tháng 1 ",
    "k ế ",
    "Điều 1. ",
    "- ",
    "+ ",
    "“",
    "năm 2026 - ",
]


@cache
def sound(suffix: str) -> tuple[bytes, ...]:
    """Whole files of that kind."""
    with TemporaryDirectory() as folder:
        return tuple(
            write(Path(folder) / f"plan{ending}", document).read_bytes()
            for document in documents()
            for ending, write in FORMS.values()
            if ending == suffix
        )


def zipped(parts: dict[str, bytes]) -> bytes:
    """An archive of these parts."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def parts_of(content: bytes) -> dict[str, bytes]:
    """Its parts."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _any(suffix: str, source: random.Random) -> bytes:
    return source.choice(sound(suffix))


def _from_behind(found: list[re.Match[bytes]]) -> list[re.Match[bytes]]:
    return sorted(found, key=lambda each: each.start(), reverse=True)


def general(suffix: str) -> list[Damage]:
    """What may befall any file."""
    other = [each for each in SUFFIXES if each != suffix]

    def cut(source: random.Random) -> bytes:
        whole = _any(suffix, source)
        return whole[: source.randrange(len(whole))]

    def beheaded(source: random.Random) -> bytes:
        whole = _any(suffix, source)
        return whole[source.randrange(len(whole)) :]

    def flipped(source: random.Random) -> bytes:
        whole = bytearray(_any(suffix, source))
        for _time in range(source.randint(1, 60)):
            whole[source.randrange(len(whole))] = source.randrange(256)
        return bytes(whole)

    def blanked(source: random.Random) -> bytes:
        whole = bytearray(_any(suffix, source))
        start = source.randrange(len(whole))
        end = min(len(whole), start + source.randint(1, 4000))
        whole[start:end] = bytes(end - start)
        return bytes(whole)

    def repeated(source: random.Random) -> bytes:
        whole = _any(suffix, source)
        start = source.randrange(len(whole))
        piece = whole[start : start + source.randint(1, 2000)]
        return whole[:start] + piece * source.randint(2, 50) + whole[start:]

    def stuffed(source: random.Random) -> bytes:
        whole = _any(suffix, source)
        at = source.randrange(len(whole))
        return whole[:at] + source.randbytes(source.randint(1, 5000)) + whole[at:]

    def mistaken(source: random.Random) -> bytes:
        return _any(source.choice(other), source)

    def noise(source: random.Random) -> bytes:
        return (
            whole[:4] * source.randint(0, 1) + source.randbytes(source.randint(0, 20_000))
            if (whole := _any(suffix, source))
            else b""
        )

    return [cut, cut, beheaded, flipped, flipped, blanked, repeated, stuffed, mistaken, noise]


def _main(parts: dict[str, bytes]) -> str:
    return "word/document.xml" if "word/document.xml" in parts else "xl/worksheets/sheet1.xml"


def office(suffix: str) -> list[Damage]:  # noqa: C901, PLR0915 -- one damage after another
    """What may be wrong inside the archive of a Word or an Excel file."""

    def changed(change: Callable[[random.Random, dict[str, bytes]], None]) -> Damage:
        def damage(source: random.Random) -> bytes:
            parts = parts_of(_any(suffix, source))
            change(source, parts)
            return zipped(parts)

        return damage

    def lost(source: random.Random, parts: dict[str, bytes]) -> None:
        for name in source.sample(sorted(parts), source.randint(1, 3)):
            del parts[name]

    def emptied(source: random.Random, parts: dict[str, bytes]) -> None:
        parts[source.choice(sorted(parts))] = source.choice([b"", b"<a/>", b"\0" * 50, b"<?xml version='1.0'?>"])

    def torn(source: random.Random, parts: dict[str, bytes]) -> None:
        name = source.choice(sorted(parts))
        parts[name] = parts[name][: source.randrange(len(parts[name]) + 1)]

    def untagged(source: random.Random, parts: dict[str, bytes]) -> None:
        name = source.choice(sorted(parts))
        tags = list(re.finditer(rb"<[^>]{1,200}>", parts[name]))
        for tag in _from_behind(source.sample(tags, min(len(tags), source.randint(1, 5)))):
            parts[name] = parts[name][: tag.start()] + parts[name][tag.end() :]

    def numbered(source: random.Random, parts: dict[str, bytes]) -> None:
        name = source.choice(sorted(parts))
        value = source.choice([b"-1", b"0", b"999999999999", b"1e308", b"NaN", b"x", b"", b"&#0;", b"1048577"])
        found = list(re.finditer(rb'"\d+"', parts[name]))
        for each in _from_behind(source.sample(found, min(len(found), 3))):
            parts[name] = parts[name][: each.start()] + b'"' + value + b'"' + parts[name][each.end() :]

    def nested(source: random.Random, parts: dict[str, bytes]) -> None:
        depth = source.choice([50, 200, 3_000, _BIG])
        if suffix == ".docx":
            opening, closing = source.choice(
                [
                    (b"<w:sdt><w:sdtContent>", b"</w:sdtContent></w:sdt>"),
                    (b"<w:tbl><w:tr><w:tc>", b"</w:tc></w:tr></w:tbl>"),
                ]
            )
            inner = opening * depth + b"<w:p><w:r><w:t>x</w:t></w:r></w:p>" + closing * depth
            parts[_main(parts)] = parts[_main(parts)].replace(b"<w:body>", b"<w:body>" + inner, 1)
        else:
            parts[_main(parts)] = parts[_main(parts)].replace(b"<sheetData>", b"<sheetData>" + b"<row>" * depth, 1)

    def swollen(source: random.Random, parts: dict[str, bytes]) -> None:
        parts[source.choice([_main(parts), "word/media/a.bin", "xl/media/a.bin"])] = b"A" * source.choice(
            [13_000_000, 41_000_000, 151_000_000]
        )

    def long(source: random.Random, parts: dict[str, bytes]) -> None:
        rows = source.choice([4_999, 10_000])
        name = _main(parts)
        if suffix == ".docx":
            row = b"<w:tr>" + b"<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>" * 4 + b"</w:tr>"
            parts[name] = (
                parts[name]
                .replace(b"</w:tbl>", row * rows + b"</w:tbl>", 1)
                .replace(b"</w:body>", b"<w:tbl>" + row * rows + b"</w:tbl></w:body>", 1)
            )
        else:
            told = "".join(
                f'<row r="{n}">'
                + "".join(f'<c r="{c}{n}" t="inlineStr"><is><t>a</t></is></c>' for c in "ABCD")
                + "</row>"
                for n in range(100, 100 + rows)
            )
            parts[name] = parts[name].replace(b"</sheetData>", told.encode() + b"</sheetData>", 1)

    def broad(source: random.Random, parts: dict[str, bytes]) -> None:
        name, count = _main(parts), source.choice([101, 500, 16_000])
        if suffix == ".docx":
            parts[name] = parts[name].replace(
                b"</w:body>", b"<w:tbl><w:tr>" + b"<w:tc><w:p/></w:tc>" * count + b"</w:tr></w:tbl></w:body>", 1
            )
        else:
            cells = "".join(f'<c t="inlineStr"><is><t>{n}</t></is></c>' for n in range(count))
            parts[name] = parts[name].replace(b"</sheetData>", f"<row>{cells}</row></sheetData>".encode(), 1)

    def stuffed_cell(source: random.Random, parts: dict[str, bytes]) -> None:
        text = (source.choice(_WORDS) * source.randint(1, 20_000))[:_BIG].replace("\x0c", " ").encode()
        name = _main(parts) if suffix == ".docx" else "xl/sharedStrings.xml"
        places = list(re.finditer(rb">([^<>]{3,})<", parts.get(name, b"")))
        if places:
            place = source.choice(places)
            parts[name] = parts[name][: place.start(1)] + text + parts[name][place.end(1) :]

    def looped(source: random.Random, parts: dict[str, bytes]) -> None:
        if suffix == ".docx":
            ids = re.findall(rb'w:styleId="([^"]+)"', parts["word/styles.xml"])
            for _time in range(20):
                one, other = source.choice(ids), source.choice(ids)
                parts["word/styles.xml"] = re.sub(
                    rb'(w:styleId="' + re.escape(one) + rb'"[^>]*>)',
                    rb'\1<w:basedOn w:val="' + other + rb'"/>',
                    parts["word/styles.xml"],
                )
            level = b'<w:lvl w:ilvl="0"><w:start w:val="9999999999"/><w:numFmt w:val="upperRoman"/>'
            level += b'<w:lvlText w:val="%1%2%9."/></w:lvl>'
            parts["word/numbering.xml"] = re.sub(
                rb"(<w:abstractNum [^>]*>)", rb"\1" + level, parts.get("word/numbering.xml", b"")
            )
        else:
            merges = "".join(
                f'<mergeCell ref="A{source.randint(1, 9)}:XFD{source.choice([9, 5000, 1048576])}"/>'
                for _time in range(source.choice([3, 2000]))
            )
            parts[_main(parts)] = parts[_main(parts)].replace(
                b"</sheetData>", b"</sheetData><mergeCells>" + merges.encode() + b"</mergeCells>", 1
            )

    def swelling(source: random.Random, parts: dict[str, bytes]) -> None:
        name = _main(parts)
        inner = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
        parts[name] = re.sub(rb"(<\?xml[^>]*\?>)?", b"", parts[name], count=1)
        parts[name] = f'<!DOCTYPE l [<!ENTITY a0 "ha">{inner}]>'.encode() + parts[name].replace(b"</", b"&a11;</", 1)

    def locked(source: random.Random) -> bytes:
        if source.random() < 0.5:
            return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le") + source.randbytes(900)
        content = bytearray(_any(suffix, source))
        content[content.rindex(b"PK\x01\x02") + 8] |= 1
        return bytes(content)

    changes = [
        lost,
        emptied,
        torn,
        torn,
        untagged,
        untagged,
        numbered,
        numbered,
        nested,
        stuffed_cell,
        stuffed_cell,
        looped,
        swelling,
    ]
    rare = [swollen, long, broad]
    return [*map(changed, changes), locked, *map(changed, rare)]


def pdf() -> list[Damage]:  # noqa: C901 -- likewise
    """What may be wrong in a PDF."""

    def unindexed(source: random.Random) -> bytes:
        whole = _any(".pdf", source)
        at = whole.rindex(b"xref")
        return whole[:at] + re.sub(rb"\d{10}", lambda _match: b"%010d" % source.randrange(10**9), whole[at:])

    def looped(source: random.Random) -> bytes:
        whole = _any(".pdf", source)
        kids = source.choice(
            [b"/Kids [ 1 0 R 2 0 R 3 0 R 4 0 R ]", b"/Kids [ " + b"6 0 R " * source.choice([5, 5000]) + b"]"]
        )
        return re.sub(rb"/Kids \[[^\]]*\]", kids, whole)

    def miscounted(source: random.Random) -> bytes:
        return re.sub(
            rb"/Count \d+", b"/Count %d" % source.choice([-1, 0, 10_000, 2**31 - 1, 10**12]), _any(".pdf", source)
        )

    def misnumbered(source: random.Random) -> bytes:
        whole = _any(".pdf", source)
        found = list(re.finditer(rb"(?<=[ \[])-?\d+(?:\.\d+)?(?=[ \]\n])", whole))
        for each in _from_behind(source.sample(found, min(len(found), 8))):
            value = source.choice([b"0", b"-1", b"1e9", b"99999999999", b"0.0000001", b"/x", b"null"])
            whole = whole[: each.start()] + value + whole[each.end() :]
        return whole

    def boundless(source: random.Random) -> bytes:
        box = source.choice(
            [
                b"[ 0 0 0 0 ]",
                b"[ 0 0 1e30 1e30 ]",
                b"[ 900 900 0 0 ]",
                b"[ ]",
                b"[ 0 0 NaN 1 ]",
                b"[ -1e9 -1e9 1e9 1e9 ]",
            ]
        )
        return re.sub(rb"/MediaBox \[[^\]]*\]", box, _any(".pdf", source))

    def made(content: bytes, pages: int = 1, extra: bytes = b"") -> bytes:
        objects = [b"<< /Type /Catalog /Pages 2 0 R >>"]
        kids = b" ".join(b"%d 0 R" % (5 + n) for n in range(pages))
        objects += [
            b"<< /Type /Pages /Count %d /Kids [ %s ] >>" % (pages, kids),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            b"<< /Length %d %s >> stream\n%s\nendstream" % (len(content), extra, content),
        ]
        page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        page += b"/Resources << /Font << /F 3 0 R >> >> >>"
        objects += [page] * pages
        body = bytearray(b"%PDF-1.4\n")
        offsets = []
        for number, told in enumerate(objects, start=1):
            offsets.append(len(body))
            body += b"%d 0 obj\n%s\nendobj\n" % (number, told)
        start = len(body)
        body += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
        body += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
        return bytes(body + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start))

    def many_pages(source: random.Random) -> bytes:
        return made(b"BT /F 12 Tf 50 700 Td (x) Tj ET", source.choice([2_999, 10_000]))

    def many_rules(source: random.Random) -> bytes:
        count = source.choice([2_000, 40_000])
        drawn = b"".join(
            b"%d %d m %d %d l S\n"
            % (
                (x := source.randrange(600)),
                (y := source.randrange(800)),
                *((x, source.randrange(800)) if source.random() < 0.5 else (source.randrange(600), y)),
            )
            for _time in range(count)
        )
        return made(drawn)

    def grid(source: random.Random) -> bytes:
        lines = source.choice([60, 400])
        drawn = b"".join(b"%d 10 m %d 800 l S 10 %d m 590 %d l S\n" % (n, n, n, n) for n in range(10, 10 + lines))
        return made(drawn + b"BT /F 2 Tf 12 12 Td (a b c) Tj ET")

    def many_letters(source: random.Random) -> bytes:
        line = b"(%s) Tj 0 -%d Td\n" % (bytes(source.choices(b"abc   de12/;:", k=90)), source.randint(0, 14))
        return made(b"BT /F 8 Tf 20 800 Td\n" + line * source.choice([500, 20_000]) + b"ET")

    def recursive(source: random.Random) -> bytes:
        return made(b"q " * source.choice([100, _BIG]) + b"BT /F 8 Tf (x) Tj ET")

    def encrypted(source: random.Random) -> bytes:
        from reportlab.lib.pdfencrypt import StandardEncryption
        from reportlab.pdfgen.canvas import Canvas

        target = io.BytesIO()
        canvas = Canvas(
            target, encrypt=StandardEncryption("secret", ownerPassword="other", strength=source.choice([40, 128]))
        )
        canvas.drawString(50, 700, "x")
        canvas.save()
        return target.getvalue()

    inside = [unindexed, looped, miscounted, misnumbered, misnumbered, boundless]
    return [*inside, many_pages, many_rules, grid, many_letters, recursive, encrypted]


def text() -> list[Damage]:
    """What may be pasted."""

    def words(source: random.Random) -> bytes:
        chosen = source.choices(_WORDS, k=source.randint(1, 6))
        return ("".join(chosen) * source.randint(1, 3_000))[:_BIG].encode()

    def mixed(source: random.Random) -> bytes:
        return "".join(source.choices(_WORDS, k=source.randint(1, 8_000))).encode()

    def one_line(source: random.Random) -> bytes:
        return (
            source.choice(["a", "1", " ", "(", ".", "Ệ", "- ", "1.", "\t", "|", "  x"]) * source.choice([1_000, _BIG])
        ).encode()

    def many_lines(source: random.Random) -> bytes:
        line = source.choice(
            [
                "x\n",
                "\n",
                "1\tx\ty\tz\n",
                "| a | b | c |\n",
                "1. Việc\n",
                "STT   Nội dung   Chủ trì   Hạn\n",
                "a   b   c   d\n",
            ]
        )
        return (line * source.choice([4_999, 20_000, 60_000])).encode()

    def broad(source: random.Random) -> bytes:
        return ("\t".join("x" * 3 for _n in range(source.choice([99, 500]))) + "\n").encode() * 50

    def spaced(source: random.Random) -> bytes:
        head = "STT   Nội dung nhiệm vụ   Chủ trì   Thời hạn\n"
        lines = [
            "   ".join(source.choices(["1", "việc", "Sở Nội vụ", "", "   ", "30/6"], k=source.randint(1, 9)))
            for _n in range(2_000)
        ]
        return (head + "\n".join(lines)).encode()

    def coded(source: random.Random) -> bytes:
        told = source.choice(sound(".txt")).decode()
        return told.encode(
            source.choice(["utf-16", "utf-16-be", "utf-8-sig", "utf-7", "cp1258", "utf-32"]), errors="replace"
        )

    return [words, words, mixed, one_line, many_lines, broad, spaced, coded]


def damages(suffix: str) -> list[Damage]:
    """Everything that may befall a file of that kind."""
    own = {".docx": lambda: office(".docx"), ".xlsx": lambda: office(".xlsx"), ".pdf": pdf, ".txt": text}[suffix]
    return general(suffix) + own()
