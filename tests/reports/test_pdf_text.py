"""What the pages say is what the document says, letter by letter."""

import unicodedata
from dataclasses import replace
from typing import Any

import pytest

from cchc_desktop.reports import pdf
from cchc_desktop.reports.document import Document, Heading, Paragraph
from cchc_desktop.reports.quarterly import quarterly
from tests.reports.pages import read, reader
from tests.reports.ward import facts, office, task

_THREE_HUNDRED = tuple(replace(task(number % 39), id=number, number=str(number)) for number in range(1, 301))
_CASES: dict[str, dict[str, Any]] = {
    "whole": {},
    "sample": {"office": office(sample=True, name_lines=("ỦY BAN NHÂN DÂN", "PHƯỜNG MẪU"))},
    "no tasks": {"tasks": (), "notes": ()},
    "no sheet": {"score": None, "indicators": None},
    "nothing at all": {"tasks": (), "score": None, "indicators": None, "office": office(opening="", recipients=())},
    "three hundred tasks": {"tasks": _THREE_HUNDRED},
    "several addressees": {"office": office(recipients=("Sở Nội vụ", "Văn phòng UBND thành phố", "Sở Tư pháp"))},
    "markup in names": {
        "office": office(signatory="A <b>&amp;</b> B", place="<i>&", opening="Theo <font size=90> & 5 < 6")
    },
    "long names": {
        "office": office(name_lines=("ỦY BAN NHÂN DÂN", "PHƯỜNG " + "RẤT DÀI " * 24), place="Rất Dài " * 25)
    },
}


def _document(case: str) -> Document:
    return quarterly(facts(**_CASES[case]))


@pytest.mark.parametrize("case", _CASES)
def test_the_words_on_the_pages_are_the_words_of_the_document(case: str) -> None:
    document = _document(case)
    found = read(pdf.render_bytes(document), document)
    assert found.words == document.text().split()


def test_pages_are_numbered_by_part_and_the_first_number_of_each_is_hidden() -> None:
    document = quarterly(facts())
    numbers = read(pdf.render_bytes(document), document).numbers
    parts = " ".join(numbers or "-" for numbers in numbers).split("-")[1:]
    assert len(parts) == 1 + len(document.annexes)
    for part in parts:
        assert [int(number) for number in part.split()] == list(range(2, len(part.split()) + 2))


def test_every_page_of_the_sample_ward_says_so_and_no_other_page_does() -> None:
    sample = _document("sample")
    content = pdf.render_bytes(sample)
    assert read(content, sample).marks == len(reader(content).pages)
    real = pdf.render_bytes(_document("whole"))
    assert not any("MẪU" in page.extract_text() for page in reader(real).pages)


def test_the_text_of_the_pages_is_composed_whatever_came_in() -> None:
    decomposed = unicodedata.normalize("NFD", "Ủy ban nhân dân phường Văn Miếu - Quốc Tử Giám")
    whole = quarterly(facts())
    document = replace(whole, blocks=(Heading(decomposed), Paragraph(decomposed)))
    text = "".join(page.extract_text() for page in reader(pdf.render_bytes(document)).pages)
    assert text == unicodedata.normalize("NFC", text)
    assert read(pdf.render_bytes(document), document).words == document.text().split()


def test_a_word_longer_than_a_line_is_cut_and_no_letter_of_it_is_lost() -> None:
    monster = "Ữ" * 200
    whole = quarterly(facts(office=office(name_lines=(monster,), place=monster, signatory=monster)))
    document = replace(whole, summary=monster, addressees=(monster,), blocks=(Paragraph(monster),), copies=(monster,))
    found = read(pdf.render_bytes(document), document)
    assert "".join(found.words) == "".join(document.text().split())


def test_equal_documents_make_equal_files() -> None:
    assert pdf.render_bytes(quarterly(facts())) == pdf.render_bytes(quarterly(facts()))


def test_more_letters_than_one_subset_holds_still_read_right() -> None:
    codes = (*range(0x00C0, 0x0180), *range(0x0391, 0x03A2), *range(0x0410, 0x0450), *range(0x1EA0, 0x1EFA))
    letters = " ".join(chr(code) for code in codes)
    document = replace(quarterly(facts()), blocks=(Paragraph(letters),), annexes=())
    assert read(pdf.render_bytes(document), document).words == document.text().split()
