"""Files that are not what they seem end in one plain sentence, in time and within memory."""

import io
import os
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cchc_desktop import i18n
from cchc_desktop.domain.blocks import Grid, Line
from cchc_desktop.domain.plans import read_plan
from cchc_desktop.exchange.reading import ReadingError, read_blocks
from tests.exchange.office_files import PLANS, write_word, write_workbook

HEAD = ["STT", "Nội dung", "Chủ trì", "Phối hợp", "Sản phẩm", "Thời gian"]
ROW = ["1", "Tuyên truyền", "Phòng VH-XH", "Công an", "Kế hoạch", "Quý I/2025"]
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100


def refusal(folder: Path, name: str, content: bytes) -> str:
    (folder / name).write_bytes(content)
    with pytest.raises(ReadingError) as error:
        read_blocks(folder / name)
    return str(error.value)


def zipped(parts: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def changed(path: Path, name: str, old: str, new: str) -> bytes:
    """The office file with one of its parts rewritten."""
    with zipfile.ZipFile(path) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    text = parts[name].decode("utf-8")
    assert old in text
    return zipped(parts | {name: text.replace(old, new, 1).encode("utf-8")})


@pytest.fixture
def word(tmp_path: Path) -> Path:
    return write_word(tmp_path / "plan.docx", ["KẾ HOẠCH"], [HEAD, ROW])


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    return write_workbook(tmp_path / "plan.xlsx", ["KẾ HOẠCH"], [HEAD, ROW])


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "no text"),
        (b"%PDF-1.7\n", "PDF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "not a document"),
        (b"PK\x03\x04 torn", "damaged"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        (OLE + "WordDocument".encode("utf-16-le"), ".doc"),
        (OLE + "Workbook".encode("utf-16-le"), ".xls"),
        (OLE, "damaged"),
        (b"{\\rtf1 text}", "not real Word"),
        (b"<html><body>", "not real Word"),
        (zipped({"content.xml": b"<a/>"}), "LibreOffice"),
        (zipped({"readme.md": b"x"}), "not a document"),
        (zipped({"word/document.xml": b"<a/>"}), "damaged"),
        (zipped({"xl/workbook.xml": b"<a/>"}), "damaged"),
        (b"a" * 5_000_001, "too big"),
        (b"x\ty" * 101, "too big"),
        (b"x\ty\tz\n" * 5_001, "too big"),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, content: bytes, says: str) -> None:
    assert says in refusal(tmp_path, "plan.docx", content)


def test_the_sentence_is_vietnamese_where_the_window_is(tmp_path: Path) -> None:
    i18n.use("vi")
    try:
        assert refusal(tmp_path, "plan.docx", b"")
    finally:
        i18n.use("en")


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="cannot be opened"):
        read_blocks(tmp_path / "gone.docx")
    with pytest.raises(ReadingError, match="cannot be opened"):
        read_blocks(tmp_path)


@pytest.mark.parametrize("name", ["plan.docx", "plan.txt"])
def test_a_pipe_a_folder_or_a_device_is_refused_at_once(tmp_path: Path, name: str) -> None:
    pipe, folder = tmp_path / name, tmp_path / "folder"
    os.mkfifo(pipe)
    folder.mkdir()
    for path in (pipe, folder, Path("/dev/zero")):
        with pytest.raises(ReadingError, match="choose the document itself"):
            read_blocks(path)


def test_a_file_out_of_all_proportion_is_not_even_opened(tmp_path: Path) -> None:
    with (tmp_path / "huge.docx").open("wb") as file:
        file.truncate(60_000_001)
    with pytest.raises(ReadingError, match="too big"):
        read_blocks(tmp_path / "huge.docx")


def test_the_content_decides_and_not_the_name(word: Path, workbook: Path, tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_bytes(word.read_bytes())
    (tmp_path / "plan.doc").write_bytes(workbook.read_bytes())
    assert len(read_plan(read_blocks(tmp_path / "plan.txt")).tasks) == 1
    assert len(read_plan(read_blocks(tmp_path / "plan.doc")).tasks) == 1


def test_a_zip_bomb_is_not_unpacked(word: Path, tmp_path: Path) -> None:
    bomb = zipped({"word/document.xml": b"A" * 41_000_000})
    assert "too big" in refusal(tmp_path, "bomb.docx", bomb)
    bomb = zipped({"word/document.xml": b"", "word/media/x.bin": b"\0" * 151_000_000})
    assert "too big" in refusal(tmp_path, "bomb.docx", bomb)
    assert "too big" in refusal(tmp_path, "bomb.docx", zipped({f"word/{n}": b"" for n in range(5_001)}))
    assert "too big" in refusal(tmp_path, "bomb.xlsx", zipped({"xl/worksheets/sheet1.xml": b" " * 12_000_001}))


def test_a_locked_archive_asks_for_its_password_to_be_removed(tmp_path: Path) -> None:
    content = bytearray(zipped({"word/document.xml": b"<a/>"}))
    entry = content.rindex(b"PK\x01\x02")
    content[entry + 8] |= 1
    assert "password" in refusal(tmp_path, "locked.docx", bytes(content))


def test_entities_that_swell_and_elements_that_nest_are_refused(word: Path, workbook: Path, tmp_path: Path) -> None:
    swelling = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    doctype = f'<!DOCTYPE l [<!ENTITY a0 "ha">{swelling}]>'
    text = changed(word, "word/document.xml", "<w:document", f"{doctype}<w:document")
    (tmp_path / "again.docx").write_bytes(text)
    bomb = changed(tmp_path / "again.docx", "word/document.xml", "KẾ HOẠCH", "&a11;")
    assert "damaged" in refusal(tmp_path, "swelling.docx", bomb)
    nested = changed(word, "word/document.xml", "<w:body>", "<w:body>" + "<w:sdt>" * 100_000)
    assert "damaged" in refusal(tmp_path, "nested.docx", nested)
    name = "xl/worksheets/sheet1.xml"
    (tmp_path / "again.xlsx").write_bytes(changed(workbook, name, "<worksheet", f"{doctype}<worksheet"))
    bomb = changed(tmp_path / "again.xlsx", name, "<v>1</v>", "<v>&a11;</v>")
    assert "damaged" in refusal(tmp_path, "swelling.xlsx", bomb)


def test_tables_out_of_all_proportion_are_refused(word: Path, workbook: Path, tmp_path: Path) -> None:
    wide = changed(word, "word/document.xml", "<w:tcPr>", '<w:tcPr><w:gridSpan w:val="999999999"/>')
    assert "too big" in refusal(tmp_path, "wide.docx", wide)
    long = changed(word, "word/document.xml", "</w:tbl>", "<w:tr/>" * 5_001 + "</w:tbl>")
    assert "too big" in refusal(tmp_path, "long.docx", long)
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(10, 5_020))
    long = changed(workbook, "xl/worksheets/sheet1.xml", "</sheetData>", f"{rows}</sheetData>")
    assert "too big" in refusal(tmp_path, "long.xlsx", long)


def test_a_stray_cell_in_the_last_row_and_column_costs_nothing(workbook: Path, tmp_path: Path) -> None:
    stray = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    (tmp_path / "far.xlsx").write_bytes(changed(workbook, "xl/worksheets/sheet1.xml", "</sheetData>", stray))
    assert len(read_plan(read_blocks(tmp_path / "far.xlsx")).tasks) == 1


@pytest.mark.parametrize("kind", ["docx", "xlsx", "txt"])
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_is_cut_or_overwritten_ends_in_blocks_or_a_sentence(
    word: Path, workbook: Path, tmp_path: Path, kind: str, data: st.DataObject
) -> None:
    whole = {"docx": word, "xlsx": workbook, "txt": PLANS / "ha-noi.txt"}[kind].read_bytes()
    content = bytearray(whole[: data.draw(st.integers(1, len(whole)))])
    for place, byte in data.draw(
        st.lists(st.tuples(st.integers(0, len(content) - 1), st.integers(0, 255)), max_size=20)
    ):
        content[place] = byte
    path = tmp_path / f"{os.urandom(4).hex()}.{kind}"
    path.write_bytes(bytes(content))
    with suppress(ReadingError):
        read_plan(read_blocks(path))


_PIECES = (
    "|1|I|a)|- |STT|Nội dung|Chủ trì:|Giao Sở Nội vụ:|trước 30/6|Quý I|KẾ HOẠCH|95%|"
    "Số: 12/KH-UBND|năm 2025|phối hợp với|(Kèm theo Kế hoạch số 1|ỦY BAN NHÂN DÂN|\n|…"
)
WORDS = st.sampled_from([*_PIECES.split("|"), "9" * 5000])
TEXTS = st.lists(WORDS, max_size=4).map(" ".join)
GRIDS = st.integers(1, 6).flatmap(
    lambda width: st.lists(st.lists(TEXTS, min_size=width, max_size=width).map(tuple), min_size=1, max_size=6)
)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.one_of(TEXTS.map(Line), GRIDS.map(lambda rows: Grid(tuple(rows)))), max_size=8))
def test_any_blocks_are_read_into_some_plan(blocks: list[Line | Grid]) -> None:
    plan = read_plan(blocks)
    assert all(task.number or task.title or task.source for task in plan.tasks)
