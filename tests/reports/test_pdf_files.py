"""A PDF is written whole or not at all, and whoever asked is told why in one sentence."""

import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest

from cchc_desktop.files import FileError
from cchc_desktop.reports import pdf
from cchc_desktop.reports.document import Paragraph
from cchc_desktop.reports.quarterly import quarterly
from tests.reports.pages import reader
from tests.reports.ward import facts, office

SMALL = replace(quarterly(facts(tasks=(), notes=(), score=None)), blocks=(Paragraph("Hết./."),))


def test_the_file_has_the_pages_that_were_promised(tmp_path: Path) -> None:
    path = tmp_path / "Báo cáo quý III.pdf"
    pages = pdf.render(quarterly(facts()), path)
    assert len(reader(path.read_bytes()).pages) == pages
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_bytes() == pdf.render_bytes(quarterly(facts()))


def test_the_file_says_what_it_is() -> None:
    said = reader(pdf.render_bytes(SMALL)).metadata
    assert said is not None
    assert said.title == "Báo cáo kết quả công tác cải cách hành chính quý III năm 2026"
    assert said.author == "ỦY BAN NHÂN DÂN PHƯỜNG HOÀNG MAI"


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="not there"):
        pdf.render(SMALL, tmp_path / "nowhere" / "x.pdf")
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(FileError, match="not there"):
        pdf.render(SMALL, tmp_path / "file" / "x.pdf")


def test_a_name_already_taken_by_a_folder_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "x.pdf").mkdir()
    with pytest.raises(FileError, match="could not be written"):
        pdf.render(SMALL, tmp_path / "x.pdf")
    assert [path.name for path in tmp_path.iterdir()] == ["x.pdf"]


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "no room left"),
        (errno.EROFS, "read-only"),
        (errno.EACCES, "read-only"),
        (errno.EIO, "could not be written"),
    ],
)
def test_a_disk_that_fails_leaves_the_old_file_whole(
    number: int, sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(b"old")

    def fail(_file: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(FileError, match=sentence):
        pdf.render(SMALL, path)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_disk_that_will_not_even_let_go_is_still_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object, **_more: object) -> None:
        raise OSError(errno.EIO, "I/O error")

    monkeypatch.setattr(os, "fsync", fail)
    monkeypatch.setattr(Path, "unlink", fail)
    with pytest.raises(FileError, match="could not be written"):
        pdf.render(SMALL, tmp_path / "x.pdf")


def test_a_name_longer_than_a_page_is_refused_in_one_sentence() -> None:
    monster = quarterly(facts(office=office(name_lines=("TÊN RẤT DÀI " * 800,))))
    with pytest.raises(pdf.PdfError, match="too long"):
        pdf.render_bytes(monster)


def test_a_list_of_copies_longer_than_a_page_goes_on_overleaf() -> None:
    copies = tuple(f"Đơn vị thứ {number}" for number in range(1, 121))
    pages = [page.extract_text() for page in reader(pdf.render_bytes(replace(SMALL, copies=copies))).pages]
    assert "Nguyễn Thị Thu Hằng" in "".join(pages)
    assert all(f"- Đơn vị thứ {number}" in "".join(pages) for number in (1, 60, 120))


def test_a_subject_longer_than_a_page_goes_on_overleaf() -> None:
    long = replace(SMALL, summary="Kết quả công tác cải cách hành chính " * 150)
    pages = reader(pdf.render_bytes(long)).pages
    assert len(pages) > 1
    assert "".join(page.extract_text() for page in pages).count("Kết") >= 150
