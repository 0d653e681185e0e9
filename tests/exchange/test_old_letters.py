"""Documents typed in TCVN3 and VNI fonts read as the same documents in Unicode."""

from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.blocks import Grid, Line
from cchc_desktop.domain.plans import read_plan
from cchc_desktop.exchange.old_letters import blocks_in_unicode, from_bytes, in_unicode
from cchc_desktop.exchange.reading import blocks_of_text, read_blocks
from tests.exchange.office_files import PLANS, plan_text, write_word

SENTENCE = "Kế hoạch thực hiện cải cách hành chính của Ủy ban nhân dân phường năm 2024"
TCVN3 = "KÕ ho¹ch thùc hiÖn c¶i c¸ch hµnh chÝnh cña ñy ban nh©n d©n ph\xadêng n¨m 2024"
VNI = "Keá hoaïch thöïc hieän caûi caùch haønh chính cuûa Uûy ban nhaân daân phöôøng naêm 2024"


def in_tcvn3(text: str) -> str:
    """Small letters as such a font has them; capitals with marks lose them, as the font for capitals did."""
    from cchc_desktop.exchange.old_letters import _tcvn3_table

    table = {ord(letter): chr(sign) for sign, letter in _tcvn3_table().items()}
    return "".join(table.get(ord(char), table.get(ord(char.lower()), char)) for char in text)


def in_vni(text: str) -> str:
    from cchc_desktop.exchange.old_letters import _vni_signs

    signs = {letter: sign for sign, letter in _vni_signs().items()}
    return "".join(signs.get(char, char) for char in text)


def test_tcvn3_is_turned_by_its_letters() -> None:
    assert in_unicode(TCVN3) == SENTENCE.replace("Ủy", "ủy")


def test_vni_is_turned_by_its_letters() -> None:
    assert in_unicode(VNI) == SENTENCE


def test_a_file_of_bytes_is_told_from_ansi() -> None:
    assert from_bytes(TCVN3.encode("latin-1")) == SENTENCE.replace("Ủy", "ủy")
    assert from_bytes(VNI.encode("latin-1")) == SENTENCE
    assert from_bytes(b"Qu\xe2\xf2n 3") == "Quận 3"


@pytest.mark.parametrize("name", ["quan-3", "hoang-mai", "ha-noi"])
def test_unicode_stays_as_it_is(name: str) -> None:
    text = (PLANS / f"{name}.txt").read_text(encoding="utf-8")
    assert in_unicode(text) == text


@pytest.mark.parametrize("text", ["", "Résumé déjà vu", "à á â ã è é", "Quý III/2021", "và là", "100 µg, 5 °C ± 2"])
def test_words_of_other_kinds_stay(text: str) -> None:
    assert in_unicode(text) == text


@given(st.text(st.characters(max_codepoint=0x2FF), max_size=60))
def test_any_text_can_be_looked_at(text: str) -> None:
    assert isinstance(in_unicode(text), str)


def test_what_stands_in_unicode_among_old_letters_stays() -> None:
    blocks = (Line(TCVN3), Line("Phường Mẫu được giao"), Grid((("STT", "Néi dung"), ("1", TCVN3))))
    turned = blocks_in_unicode(blocks)
    assert turned[1] == Line("Phường Mẫu được giao")
    assert turned[2] == Grid((("STT", "Nội dung"), ("1", SENTENCE.replace("Ủy", "ủy"))))


@pytest.mark.parametrize("turned", [in_tcvn3, in_vni])
def test_a_plan_in_old_letters_has_the_same_tasks(turned: object, tmp_path: Path) -> None:
    assert callable(turned)
    before, rows, after = plan_text("quan-3")
    old = [[turned(cell) for cell in row] for row in rows]
    plan = read_plan(read_blocks(write_word(tmp_path / "a.docx", [turned(line) for line in before], old, after)))
    sound = read_plan(read_blocks(write_word(tmp_path / "b.docx", before, rows, after)))
    assert [(task.number, task.deadline.end) for task in plan.tasks] == [
        (task.number, task.deadline.end) for task in sound.tasks
    ]
    assert [task.title.lower() for task in plan.tasks] == [task.title.lower() for task in sound.tasks]


def test_pasted_old_letters_are_turned() -> None:
    assert blocks_of_text(VNI) == (Line(SENTENCE),)


def test_a_picture_of_the_fonts_is_not_needed(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(VNI).runs[0].font.name = "VNI-Times"
    document.save(str(tmp_path / "a.docx"))
    assert read_blocks(tmp_path / "a.docx") == (Line(SENTENCE),)
