from dataclasses import replace
from datetime import date
from decimal import Decimal

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.dossier import Dossier, begun, left_out
from cchc_desktop.domain.evidence import Evidence
from cchc_desktop.domain.explanations import Explanation
from cchc_desktop.domain.indicators import from_data
from cchc_desktop.domain.office import usual
from cchc_desktop.domain.rounds import Round

OFFICE = usual("UBND phường Hoàng Mai", "Sở Nội vụ", 2026)
YES = {"kind": "yes-no", "text": "", "not_applicable": {"treatment": "excluded"}}
SET = from_data(
    {
        "code": "nho",
        "title": "Bộ nhỏ",
        "document": "Quyết định số 1/QĐ-UBND",
        "year": 2026,
        "total": "6",
        "areas": [
            {
                "code": "I",
                "title": "Một",
                "max_points": "4",
                "children": [
                    {"code": "1.1", "title": "a", "max_points": "2", "rule": YES},
                    {"code": "1.2", "title": "b", "max_points": "2", "rule": YES},
                ],
            },
            {"code": "II", "title": "Hai", "max_points": "2", "rule": YES},
        ],
    }
)
YES_ANSWER, NO_ANSWER, AWAY = Answer(choice=0), Answer(choice=1), Answer(not_applicable=True)
ONE, TWO = Evidence(1, "a.pdf", "", 0, "1/KH-UBND", date(2026, 1, 5)), Evidence(2, "b.pdf", "", 0)


def dossier(last: Round = Round.SELF, **entered: dict[str, Answer]) -> Dossier:
    return Dossier(
        OFFICE,
        2026,
        SET,
        date(2026, 12, 1),
        last,
        {Round[name.upper()]: answers for name, answers in entered.items()},
        {Round.SELF: {"1.2": Explanation(cause="Cũ")}, Round.EXPLAINED: {"1.1": Explanation(cause="Mới")}},
        {Round.SELF: {"1.1": (ONE,), "II": (TWO, ONE)}, Round.EXPLAINED: {"1.1": (TWO, ONE)}},
    )


def test_rows_stand_in_the_order_of_the_set_each_with_its_depth_and_what_is_above() -> None:
    made = dossier()
    assert [(line.indicator.code, line.depth, line.leaf) for line in made.lines] == [
        ("I", 0, False),
        ("1.1", 1, True),
        ("1.2", 1, True),
        ("II", 0, True),
    ]
    assert [each.code for each in made.above("1.2")] == ["I"]
    assert made.above("II") == made.above("nowhere") == ()
    assert made.line("nowhere") is None


def test_the_ward_s_requests_are_a_round_only_where_it_made_any() -> None:
    assert dossier(Round.SECOND).rounds == (Round.SELF, Round.FIRST, Round.SECOND)
    assert dossier(Round.SECOND, explained={"1.1": YES_ANSWER}).rounds == tuple(Round)
    assert dossier(Round.EXPLAINED).rounds == (Round.SELF, Round.FIRST, Round.EXPLAINED)


def test_a_difference_is_the_last_verification_less_the_ward_s_own_points() -> None:
    made = dossier(Round.SECOND, self={"1.1": YES_ANSWER}, first={"1.1": NO_ANSWER, "II": YES_ANSWER})
    found = {line.indicator.code: line.difference for line in made.lines}
    assert found == {"I": Decimal(-2), "1.1": Decimal(-2), "1.2": None, "II": Decimal(2)}
    assert [line.indicator.code for line in made.lines if line.disputed] == ["1.1"]
    assert all(line.difference is None for line in dossier(self={"1.1": YES_ANSWER}).lines)
    assert made.score.points == Decimal(2)


def test_what_must_be_explained_is_lost_unproven_disputed_or_was_explained() -> None:
    made = dossier(Round.EXPLAINED, self={"1.1": YES_ANSWER, "1.2": YES_ANSWER, "II": NO_ANSWER})
    by_code = {line.indicator.code: line for line in made.lines}
    assert not by_code["1.1"].unproven
    assert by_code["1.2"].unproven
    assert by_code["II"].lost
    assert [code for code, line in by_code.items() if line.told] == ["1.1", "1.2", "II"]
    assert not dossier(self={"II": YES_ANSWER}).lines[3].told
    assert [line.indicator.code for line in made.told] == ["1.1", "1.2"]
    assert [line.indicator.code for line in dossier(self={"II": NO_ANSWER}).told] == ["1.2", "II"]


def test_the_newest_words_and_each_document_once_up_to_the_round() -> None:
    late, early = dossier(Round.EXPLAINED), dossier()
    assert late.lines[1].explanation.cause == "Mới"
    assert early.lines[1].explanation.empty
    assert late.lines[1].proofs == (ONE, TWO)
    assert early.lines[1].proofs == (ONE,)
    assert late.documents == {ONE: ("1.1", "II"), TWO: ("1.1", "II")}
    assert early.documents == {ONE: ("1.1", "II"), TWO: ("II",)}


def test_a_row_has_begun_once_a_leaf_under_it_counts() -> None:
    made = dossier(self={"1.1": AWAY, "II": NO_ANSWER})
    area, away, _open, answered = (line.own for line in made.lines)
    assert not begun(area)
    assert left_out(away)
    assert not left_out(answered)
    assert begun(answered)


def test_a_document_is_cited_by_number_and_date_else_by_its_file() -> None:
    assert [each.cited for each in (ONE, TWO)] == ["1/KH-UBND ngày 05/01/2026", "b.pdf"]
    assert Evidence(3, "c.pdf", "", 0, "2/BC-UBND").cited == "2/BC-UBND"


def test_a_set_is_cited_with_its_decision_and_a_sample_says_that_it_is_one() -> None:
    assert SET.cited == "Bộ nhỏ, Quyết định số 1/QĐ-UBND"
    sample = from_data({"code": "m", "title": "Bộ mẫu", "year": 2026, "total": "0", "areas": [], "illustrative": True})
    assert sample.cited == "Bộ mẫu (không phải bộ chỉ số do cơ quan có thẩm quyền ban hành)"


def test_an_opinion_is_what_the_superior_said_without_the_name_of_the_round() -> None:
    said = ("Thẩm định lần 1", "Thẩm định lần 1: thiếu biên bản", "Thiếu biên bản")
    told = [
        dossier(Round.FIRST, first={"1.1": Answer(points=Decimal(1), reason=words)}).lines[1].opinion(Round.FIRST)
        for words in said
    ]
    assert told == ["", "thiếu biên bản", "Thiếu biên bản"]
    assert dossier().lines[1].opinion(Round.FIRST) == ""


def test_what_a_verification_raised_needs_no_explanation() -> None:
    made = dossier(Round.FIRST, self={"II": NO_ANSWER}, first={"II": YES_ANSWER})
    raised = made.line("II")
    assert raised is not None
    assert raised.disputed
    assert not raised.lowered
    assert [line.indicator.code for line in made.told] == ["1.2"]


def test_the_figures_of_a_year_end_with_it() -> None:
    made = dossier()
    assert made.figures_to == date(2026, 12, 1)
    assert replace(made, today=date(2027, 9, 15)).figures_to == date(2026, 12, 31)
