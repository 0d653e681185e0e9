"""The same set printed in any of a great many layouts, for Hypothesis: which columns, where, under what heads."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

from cchc_desktop.domain.blocks import Block, Grid, Line
from cchc_desktop.domain.indicators import Indicator, IndicatorSet
from cchc_desktop.text import show_decimal
from tests.exchange.set_files import clauses

HEADS = {
    "code": ["STT", "TT", "Mã", "Số TT", "Mã số", "STT/Mã", "Số thứ tự", "Ký hiệu"],
    "title": [
        "Nội dung",
        "Lĩnh vực/Tiêu chí/Tiêu chí thành phần",
        "TIÊU CHÍ, TIÊU CHÍ THÀNH PHẦN",
        "Nội dung đánh giá",
        "Lĩnh vực, tiêu chí, TCTP",
        "Tên chỉ số",
        "Nội dung tiêu chí",
        "Các tiêu chí đánh giá",
    ],
    "points": ["Điểm tối đa", "Điểm chuẩn", "Thang điểm", "Điểm", "Số điểm tối đa", "Mức điểm", "ĐIỂM TỐI ĐA (100)"],
    "method": [
        "Cách chấm",
        "Cách tính điểm",
        "Hướng dẫn tự đánh giá, thẩm định",
        "Hướng dẫn chấm điểm",
        "Phương pháp đánh giá",
        "Nội dung thang điểm",
        "Cách chấm điểm và quy định cụ thể",
        "Công thức tính",
    ],
    "evidence": [
        "Tài liệu kiểm chứng",
        "TLKC",
        "Hồ sơ, minh chứng",
        "Tài liệu kiểm chứng cung cấp",
        "Yêu cầu và TLKC",
        "Minh chứng",
    ],
    "self": ["Điểm tự chấm", "Tự đánh giá", "Điểm thẩm định", "Ý kiến hội đồng", "Điểm đạt được", "Chỉ số (%)"],
    "note": ["Ghi chú"],
}
POINTS = ["{}", "{} điểm", "({}đ)", "0{}", " {} "]
SCORING = ["column", "lines", "below", "below, plain", "below, told", "cell", "colon"]
"""In a column, in lines of it, in rows below (without dashes, or with the points in their words), with the title."""
CODED = ["column", "title", "not leaves", "none"]
"""In a column, before the title, but for leaves, nowhere."""
CODES = ["{}", "{}.", "{})", " {}. "]
TOTALS = ["Tổng cộng", "TỔNG", "Tổng điểm", "TỔNG CỘNG (I + II + … )", ""]


@dataclass(frozen=True)
class Layout:
    """How a set is printed."""

    columns: tuple[str, ...]
    heads: dict[str, str]
    points: str
    code: str
    bold: bool
    scoring: str
    """One of `SCORING`."""
    codes: str
    """One of `CODED`."""
    rows_a_page: int
    head_again: bool
    numbered_columns: bool
    total: str


def layouts() -> st.SearchStrategy[Layout]:
    heads = st.fixed_dictionaries({name: st.sampled_from(words) for name, words in HEADS.items()})
    columns = st.permutations(["title", "points", "method", "evidence"]).flatmap(_with_more)
    built = st.builds(
        Layout,
        columns,
        heads,
        st.sampled_from(POINTS),
        st.sampled_from(CODES),
        st.booleans(),
        st.sampled_from(SCORING),
        st.sampled_from(CODED),
        st.sampled_from([7, 13, 1000]),
        st.booleans(),
        st.booleans(),
        st.sampled_from(TOTALS),
    )
    return built.filter(tells_apart)


def tells_apart(layout: Layout) -> bool:
    """Whether the layout says by something what is a leaf: a reader can't know it from nothing."""
    if layout.codes in ("none", "not leaves"):
        return layout.scoring in ("column", "lines") and (layout.bold or layout.codes == "not leaves")
    return True


def _with_more(columns: Sequence[str]) -> st.SearchStrategy[tuple[str, ...]]:
    more = st.lists(st.sampled_from(["self", "note"]), max_size=2, unique=True)
    return more.map(lambda each: ("code", *columns, *each))


def laid_out(indicators: IndicatorSet, layout: Layout) -> list[Block]:
    """The document's blocks."""
    named = [name for name in layout.columns if _there(layout, name)]
    head = tuple(layout.heads[name] for name in named)
    rows = [(cells, bold) for area in indicators.areas for cells, bold in _rows(area, layout)]
    if layout.total:
        rows.append(({"title": layout.total, "points": show_decimal(indicators.total)}, layout.bold))
    blocks: list[Block] = [Line(f"BỘ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CẤP XÃ NĂM {indicators.year}")]
    for start in range(0, len(rows), layout.rows_a_page):
        page = rows[start : start + layout.rows_a_page]
        above = [head] if not start or layout.head_again else []
        if above and layout.numbered_columns:
            above.append(tuple(f"({place})" for place in range(1, len(head) + 1)))
        texts = [tuple(cells.get(name, "") for name in named) for cells, _bold in page]
        bold = frozenset(len(above) + place for place, (_cells, loud) in enumerate(page) if loud)
        blocks.append(Grid((*above, *texts), bold=bold))
    return blocks


def _there(layout: Layout, name: str) -> bool:
    if name == "method":
        return layout.scoring in ("column", "lines")
    return name != "code" or layout.codes in ("column", "not leaves")


def _rows(indicator: Indicator, layout: Layout) -> Iterator[tuple[dict[str, str], bool]]:
    leaf = not indicator.children
    hidden = layout.codes == "none" or (layout.codes == "not leaves" and leaf)
    title = f"{indicator.code}. {indicator.title}" if layout.codes == "title" else indicator.title
    text = "" if indicator.rule is None else indicator.rule.text
    row = {
        "code": "" if hidden else layout.code.format(indicator.code).strip(),
        "title": title,
        "points": layout.points.format(show_decimal(indicator.max_points)),
        "evidence": indicator.evidence,
    }
    below: list[dict[str, str]] = []
    match layout.scoring:
        case "column":
            row["method"] = text
        case "lines":
            row["method"] = "\n".join(f"- {clause}" for clause in clauses(text))
        case "cell" if text:
            row["title"] = "\n".join((title, *(f"- {clause}" for clause in clauses(text))))
        case "colon" if text:
            row["title"] = f"{title}: {text}"
        case "below, told":
            below = [{"title": f"- {clause}"} for clause in clauses(text)]
        case _:
            below = [_clause(clause, "" if "plain" in layout.scoring else "- ") for clause in clauses(text)]
    yield row, layout.bold and not leaf
    yield from ((each, False) for each in below)
    for child in indicator.children:
        yield from _rows(child, layout)


def _clause(clause: str, dash: str) -> dict[str, str]:
    words, _colon, worth = clause.rpartition(": ")
    return {"title": f"{dash}{words or worth}", "points": worth if words else ""}
