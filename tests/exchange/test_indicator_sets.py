import json
import os
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.indicators import Indicator, IndicatorSet, as_data
from cchc_desktop.domain.rules import Entry, Input
from cchc_desktop.domain.scoring import score
from cchc_desktop.domain.set_checks import checked
from cchc_desktop.exchange.indicator_sets import SetError, built_in, load


@pytest.fixture(params=["mau-a", "mau-b"])
def shipped(request: pytest.FixtureRequest) -> IndicatorSet:
    return load(request.param)


def test_two_sets_ship_with_the_program() -> None:
    assert built_in() == ("mau-a", "mau-b")


def test_a_shipped_set_says_that_it_has_no_authority_and_is_sound(shipped: IndicatorSet) -> None:
    assert shipped.title.startswith("Bộ mẫu minh họa")
    assert shipped.illustrative
    assert shipped.document == ""
    assert checked(shipped) == ()


def test_every_leaf_of_a_shipped_set_says_how_it_is_scored_and_proved(shipped: IndicatorSet) -> None:
    for leaf in shipped.leaves:
        assert leaf.rule is not None
        assert leaf.rule.text
        assert leaf.rule.kind != "manual"
        assert leaf.evidence
        assert all(leaf.rule.entry.labels)


def test_set_a_has_forty_seven_leaves_a_hundred_points_and_two_surveys() -> None:
    indicators = load("mau-a")
    own = [leaf for leaf in indicators.leaves if not leaf.beyond]
    assert len(own) == 47
    assert [str(area.max_points) for area in indicators.areas] == ["14", "6", "20", "6", "10", "8", "16", "20", "0"]
    assert [leaf.code for leaf in own if leaf.survey] == ["8.1.1", "8.2.1"]
    assert (indicators.bonus_cap, indicators.penalty_cap) == (Decimal(3), Decimal(5))


def test_set_b_has_seventy_points_announced_as_a_percentage() -> None:
    indicators = load("mau-b")
    assert (len(indicators.leaves), indicators.total, indicators.normalised) == (21, Decimal(70), True)


def perfect(leaf: Indicator) -> Answer:
    entry = leaf.rule.entry if leaf.rule else Entry(Input.POINTS)
    share = Answer(done=Decimal(100), due=Decimal(100))
    best = {
        Input.RATIO: share,
        Input.YES_NO: Answer(choice=0),
        Input.CHOICE: Answer(choice=0),
        Input.TICKS: Answer(ticked=tuple(range(len(entry.labels)))),
        Input.COUNT: Answer(
            count=0 if leaf.rule and leaf.rule.kind == "deduct-per-occurrence" else int(entry.top or 99)
        ),
        Input.COUNTS: Answer(count=0),
        Input.DATE: Answer(date=date(2026, 1, 12), since=date(2026, 1, 5)),
        Input.VALUE: Answer(value=entry.top),
        Input.VOTES: Answer(percent=Decimal(100), published=True),
    }
    return best[entry.input]


def test_perfect_answers_reach_the_whole_total(shipped: IndicatorSet) -> None:
    sheet = score(shipped, {leaf.code: perfect(leaf) for leaf in shipped.leaves if not leaf.beyond})
    assert (sheet.problems, sheet.points, sheet.index) == ((), shipped.total, Decimal(100))


def test_set_b_without_a_criterion_is_measured_against_what_is_left() -> None:
    indicators = load("mau-b")
    answers = {leaf.code: perfect(leaf) for leaf in indicators.leaves}
    answers["6.2.1"] = answers["3.3.1"] = Answer(done=Decimal(0), due=Decimal(5))
    sheet = score(indicators, answers)
    assert (sheet.points, sheet.index, sheet.band and sheet.band.title) == (Decimal(61), Decimal("87.14"), "Tốt")
    sheet = score(indicators, {**answers, "3.3.1": Answer(not_applicable=True)})
    assert (sheet.max_points, sheet.index, sheet.band and sheet.band.title) == (
        Decimal(67),
        Decimal("91.04"),
        "Xuất sắc",
    )


@pytest.mark.parametrize(("name", "code"), [("A", "mau-a"), ("b", "mau-b"), (" MAU-B ", "mau-b")])
def test_a_set_is_found_by_its_short_name(name: str, code: str) -> None:
    assert load(name).code == code


def test_a_set_can_come_from_a_file_of_either_kind(tmp_path: Path) -> None:
    indicators = load("mau-b")
    written = tmp_path / "bộ.json"
    written.write_text(json.dumps(as_data(indicators)), encoding="utf-8")
    assert load(written) == indicators
    other = tmp_path / "bộ.TOML"
    other.write_text('code = "x"\ntitle = "Bộ x"\nyear = 2025\ntotal = 0.5\nareas = []\n', encoding="utf-8")
    assert load(str(other)).total == Decimal("0.5")


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("bộ.json", b"{", "bộ.json"),
        ("bộ.json", b"[]", "bộ.json"),
        ("bộ.json", b"[" * 100_000, "bộ.json"),
        ("bộ.toml", b"= =", "bộ.toml"),
        ("bộ.toml", b"\xff\xfe\x00", "bộ.toml"),
        ("bộ.toml", b'code = "x"', "areas"),
        ("bộ.doc", b"", "mau-a, mau-b"),
        ("bộ.docx", b"", "empty"),
        ("bộ.txt", "Không có bảng nào.".encode(), "bộ.txt holds no table"),
    ],
)
def test_a_file_that_is_no_set_says_so_in_one_sentence(tmp_path: Path, name: str, content: bytes, word: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(SetError, match=word):
        load(path)


@pytest.mark.parametrize("name", ["set.toml", "set.json", "set.xlsx"])
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / name)
    with pytest.raises(SetError):
        load(tmp_path / name)


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(SetError, match="không có"):
        load(tmp_path / "không có.json")
