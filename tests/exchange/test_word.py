"""Word files: numbers Word makes, merged cells, pages, breaks, tracked changes, content controls."""

import io
import re
from collections.abc import Callable
from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from cchc_desktop.domain.blocks import Block, Grid, Line
from cchc_desktop.exchange.word import read_word
from tests.exchange.office_files import number_by_word


def read(write: Callable[[Document], object]) -> tuple[Block, ...]:
    document = docx.Document()
    write(document)
    content = io.BytesIO()
    document.save(content)
    return read_word(content.getvalue())


def texts(write: Callable[[Document], object]) -> list[str]:
    return [block.text for block in read(write) if isinstance(block, Line)]


def xml(text: str) -> Any:
    return parse_xml(re.sub(r"^<([\w:]+)", rf"<\1 {nsdecls('w')}", text))


def numbering(document: Document, *abstracts: str, nums: str) -> None:
    """Give the document lists of its own."""
    root = document.part.numbering_part.element
    for element in list(root):
        root.remove(element)
    for element in (*abstracts, *nums.split("\n")):
        root.append(xml(element))


LIST = """<w:abstractNum w:abstractNumId="7">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="3"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2.%3)"/></w:lvl>
<w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>
<w:lvl w:ilvl="4"><w:numFmt w:val="none"/><w:lvlText w:val="%5"/></w:lvl>
<w:lvl w:ilvl="5"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%6/%8"/></w:lvl>
<w:lvl w:ilvl="6"><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%7"/></w:lvl>
<w:lvl w:ilvl="7"><w:start w:val="9"/><w:numFmt w:val="decimalZero"/><w:lvlText w:val="%8"/></w:lvl>
</w:abstractNum>"""
NUMS = (
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>\n'
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="1">'
    '<w:startOverride w:val="5"/></w:lvlOverride></w:num>\n'
    '<w:numPicBullet w:numPicBulletId="0"/>\n'
    '<w:num w:numId="3"><w:abstractNumId w:val="99"/></w:num>'
)


def test_numbers_that_word_makes_stand_before_their_paragraphs() -> None:
    def write(document: Document) -> None:
        numbering(document, LIST, nums=NUMS)
        for text, number, depth in [
            ("phần", 1, 0), ("khoản", 1, 1), ("khoản", 1, 1), ("điểm", 1, 2), ("gạch", 1, 3), ("trơn", 1, 4),
            ("phần", 1, 0), ("khoản", 1, 1), ("lại", 2, 1), ("lại", 2, 1), ("la mã", 1, 5), ("hoa", 1, 6),
            ("không", 1, 7),
            ("lạ", 3, 0), ("sâu", 1, 8), ("mất", 4, 0),
        ]:  # fmt: skip
            number_by_word(document.add_paragraph(text), number, depth)

    assert texts(write) == [
        "I. phần", "1. khoản", "2. khoản", "2.c) điểm", "- gạch", "trơn",
        "II. phần", "1. khoản", "5. lại", "6. lại", "i/09 la mã", "A hoa", "09 không", "lạ", "sâu", "mất",
    ]  # fmt: skip


def test_a_column_numbered_by_word_has_its_numbers() -> None:
    def write(document: Document) -> None:
        numbering(document, LIST, nums=NUMS)
        table = document.add_table(rows=2, cols=2)
        for row, text in zip(table.rows, ("Việc", "Khác"), strict=True):
            number_by_word(row.cells[0].paragraphs[0], 1, 1)
            row.cells[1].text = text

    assert read(write)[-1] == Grid((("1.", "Việc"), ("2.", "Khác")))


def test_numbers_and_bold_come_from_the_style_and_those_it_rests_on() -> None:
    def write(document: Document) -> None:
        numbering(document, LIST, nums=NUMS)
        style = document.styles["Heading 1"].element
        number_by_word(_Styled(style), 1, 0)
        document.styles["Heading 2"].element.find(qn("w:basedOn")).set(qn("w:val"), "Heading1")
        document.add_paragraph("Mục", style="Heading 1")
        document.add_paragraph("Điểm", style="Heading 2").runs[0].bold = False

    first, second = read(write)
    assert first == Line("I. Mục", bold=True, level=0)
    assert second == Line("II. Điểm", bold=False, level=1)


class _Styled:
    """A style's properties where `number_by_word` looks for a paragraph's."""

    def __init__(self, element: Any) -> None:
        self._p = element


def test_a_style_that_rests_on_itself_is_read_all_the_same() -> None:
    def write(document: Document) -> None:
        document.styles["Heading 1"].element.find(qn("w:basedOn")).set(qn("w:val"), "Heading1")
        document.add_paragraph("Mục", style="Heading 1")

    assert texts(write) == ["Mục"]


def test_a_paragraphs_own_outline_level_is_its_level() -> None:
    def write(document: Document) -> None:
        properties = document.add_paragraph("Mục")._p.get_or_add_pPr()
        properties.append(xml('<w:outlineLvl w:val="2"/>'))

    assert read(write) == (Line("Mục", level=2),)


def test_merged_cells_repeat_downwards_and_leave_blanks_sideways() -> None:
    def write(document: Document) -> None:
        table = document.add_table(rows=3, cols=3)
        table.cell(0, 0).text = "STT"
        table.cell(0, 0).merge(table.cell(1, 0))
        table.cell(0, 1).text = "Thực hiện"
        table.cell(0, 1).merge(table.cell(0, 2))
        table.cell(1, 1).text, table.cell(1, 2).text = "Chủ trì", "Phối hợp"
        table.cell(2, 1).text = "A\nB"

    rows = (("STT", "Thực hiện", ""), ("STT", "Chủ trì", "Phối hợp"), ("", "A\nB", ""))
    assert read(write) == (Grid(rows, repeated=frozenset({(1, 0)})),)


def test_rows_that_begin_late_deleted_rows_and_nested_tables() -> None:
    def write(document: Document) -> None:
        table = document.add_table(rows=3, cols=2)
        table.cell(0, 0).text, table.cell(0, 1).text = "a", "b"
        table.rows[1].cells[1].text = "e"
        row = table.rows[1]._tr
        row.get_or_add_trPr().append(xml('<w:gridBefore w:val="1"/>'))
        row.remove(row.tc_lst[0])
        table.rows[2]._tr.get_or_add_trPr().append(xml("<w:del/>"))
        inner = table.cell(0, 1).add_table(rows=1, cols=2)
        inner.cell(0, 0).text, inner.cell(0, 1).text = "c", "d"

    assert read(write) == (Grid((("a", "b\nc\nd"), ("", "e"))),)


def test_a_cell_that_goes_on_where_nothing_is_above_has_its_own_words() -> None:
    def write(document: Document) -> None:
        table = document.add_table(rows=1, cols=1)
        table.cell(0, 0).text = "a"
        table.cell(0, 0)._tc.get_or_add_tcPr().append(xml("<w:vMerge/>"))

    assert read(write) == (Grid((("a",),)),)


def test_bold_rows_are_known() -> None:
    def write(document: Document) -> None:
        table = document.add_table(rows=2, cols=2)
        for cell in table.rows[0].cells:
            cell.paragraphs[0].add_run("đậm").bold = True
        table.cell(1, 0).text = "thường"

    grid = read(write)[0]
    assert isinstance(grid, Grid)
    assert grid.bold == {0}


def test_page_breaks_count_pages() -> None:
    def write(document: Document) -> None:
        document.add_paragraph("một").add_run().add_break(WD_BREAK.PAGE)
        document.add_paragraph("hai")
        document.add_table(rows=1, cols=1).cell(0, 0).text = "ô"

    assert read(write) == (Line("một", 1), Line("hai", 2), Grid((("ô",),), 2, pages=(2,)))


def test_the_breaks_word_noted_count_before_those_somebody_set() -> None:
    def write(document: Document) -> None:
        document.add_paragraph("một").add_run().add_break(WD_BREAK.PAGE)
        document.add_paragraph("hai").runs[0]._r.insert(0, xml("<w:lastRenderedPageBreak/>"))
        document.add_paragraph("ba")

    assert [block.page for block in read(write)] == [1, 1, 2]


def test_line_breaks_tabs_and_hyphens() -> None:
    def write(document: Document) -> None:
        run = document.add_paragraph().add_run("KẾ HOẠCH")
        run.add_break()
        run.add_text("Triển")
        run._r.append(xml("<w:tab/>"))
        run.add_text("khai")
        run._r.append(xml("<w:noBreakHyphen/>"))
        run._r.append(xml("<w:cr/>"))

    assert texts(write) == ["KẾ HOẠCH", "Triển khai-"]


def test_what_was_deleted_is_gone_and_what_was_inserted_is_there() -> None:
    def write(document: Document) -> None:
        paragraph = document.add_paragraph("Giữ ")._p
        paragraph.append(xml("<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>"))
        paragraph.append(xml("<w:moveFrom><w:r><w:t>dời</w:t></w:r></w:moveFrom>"))
        paragraph.append(xml("<w:ins><w:r><w:t>thêm</w:t></w:r></w:ins>"))
        paragraph.append(xml("<w:hyperlink><w:r><w:t> liên kết</w:t><w:t/></w:r></w:hyperlink>"))

    assert texts(write) == ["Giữ thêm liên kết"]


def test_content_controls_and_text_boxes_are_looked_into() -> None:
    def write(document: Document) -> None:
        body = document.element.body
        body.insert(0, xml("<w:sdt><w:sdtContent><w:p><w:r><w:t>trong ô</w:t></w:r></w:p></w:sdtContent></w:sdt>"))
        box = "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>UBND</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
        document.add_paragraph()._p.append(xml(box))
        table = document.add_table(rows=1, cols=1)
        row = table.rows[0]._tr
        table._tbl.append(xml("<w:sdt><w:sdtContent/></w:sdt>"))
        table._tbl[-1][0].append(row)
        table._tbl.append(xml("<w:bookmarkEnd/>"))
        row.tc_lst[0].p_lst[0].append(xml("<w:r><w:t>ô</w:t></w:r>"))
        row.append(xml("<w:bookmarkEnd/>"))

    assert read(write) == (Line("trong ô"), Line("UBND"), Grid((("ô",),)))


def test_a_table_without_cells_is_nothing() -> None:
    assert read(lambda document: document.add_table(rows=0, cols=2)) == ()


def test_comments_in_the_xml_are_nothing() -> None:
    def write(document: Document) -> None:
        document.add_paragraph("chữ")._p.append(xml("<w:r><!-- lời --></w:r>"))

    assert texts(write) == ["chữ"]


def test_a_file_without_lists_of_its_own_is_read() -> None:
    def write(document: Document) -> None:
        for key, rel in list(document.part.rels.items()):
            if rel.reltype.endswith("/numbering"):
                del document.part.rels[key]
        number_by_word(document.add_paragraph("chữ"), 1)

    assert texts(write) == ["chữ"]


def test_a_table_framed_by_one_cell_is_read_as_a_table() -> None:
    document = docx.Document()
    inner = document.add_table(1, 1).cell(0, 0).add_table(2, 2)
    for place, row in enumerate((("a", "b"), ("c", "d"))):
        for column, words in enumerate(row):
            inner.cell(place, column).text = words
    content = io.BytesIO()
    document.save(content)
    grids = [block for block in read_word(content.getvalue()) if isinstance(block, Grid)]
    assert [grid.rows for grid in grids] == [(("a", "b"), ("c", "d"))]
