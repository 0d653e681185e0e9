"""Every kind of entry, as an officer fills it in."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.rules import Rule
from cchc_desktop.domain.rules.dates import DateTier, DeadlineTiers
from cchc_desktop.ui.scoring.rows import Column
from tests.domain.small_sets import a_set, group, leaf
from tests.officer.scoring import ScoringOfficer


def saved(officer: ScoringOfficer, code: str) -> Answer:
    return officer.desk.store.answers.of(officer.sheet).get(code, Answer())


def test_a_ratio_shows_its_points_and_why_after_the_second_figure(officer: ScoringOfficer) -> None:
    officer.fill("1.1.3", "37", "39")
    assert officer.points.startswith("2,37/2,5")
    assert officer.why == "37/39 = 94,87 % ≥ 80 % → 94,87 % × 2,5 = 2,37"
    assert officer.cell("1.1.3", Column.POINTS) == "2,37"
    assert officer.cell("1.1", Column.POINTS) == "2,37"
    assert "2,37/83" in officer.total
    assert saved(officer, "1.1.3") == Answer(done=Decimal(37), due=Decimal(39))


def test_one_figure_of_two_is_kept_and_what_is_missing_is_said(officer: ScoringOfficer) -> None:
    officer.fill("1.1.3", "37")
    assert saved(officer, "1.1.3") == Answer(done=Decimal(37))
    assert officer.problems
    assert officer.why == ""
    assert officer.cell("1.1.3", Column.POINTS) == "–"


def test_what_is_left_out_of_the_lower_figure_is_asked_where_the_rule_allows_it(officer: ScoringOfficer) -> None:
    officer.fill("1.1.3", "37", "41", "2")
    assert officer.why.startswith("Loại 2 khỏi mẫu số: 37/39")
    officer.select("2.1.2")
    assert len(officer.lines) == 3  # done, due, percentage


def test_a_percentage_stands_in_for_the_figures_and_gives_way_to_them(officer: ScoringOfficer) -> None:
    officer.fill("7.1.2", "", "", "54,5")
    assert saved(officer, "7.1.2") == Answer(percent=Decimal("54.5"))
    assert officer.points.startswith("2,27/2,5")
    officer.fill("7.1.2", "60", "100")
    assert saved(officer, "7.1.2") == Answer(done=Decimal(60), due=Decimal(100))
    assert officer.points.startswith("2,5/2,5")
    assert len(officer.open_labels) == 2


@pytest.mark.parametrize("typed", ["1,5", "1.5"])
def test_comma_and_dot_are_both_a_decimal_mark(officer: ScoringOfficer, typed: str) -> None:
    officer.fill("3.3.4", typed)
    assert saved(officer, "3.3.4").value == Decimal("1.5")
    assert officer.lines == ["1,5"]


@pytest.mark.parametrize("typed", ["2801", "28/1", "28-1-2026", "28/01/26"])
def test_a_date_is_typed_as_it_comes(officer: ScoringOfficer, typed: str) -> None:
    officer.fill("1.1.1", typed)
    assert saved(officer, "1.1.1").date == date(2026, 1, 28)
    assert officer.lines == ["28/01/2026"]
    assert officer.why == "28/01/2026 ≤ 31/01/2026 → 0,5"


def test_never_issued_is_an_answer_and_closes_the_date(officer: ScoringOfficer) -> None:
    officer.select("1.1.1")
    never = officer.labels[-1]
    officer.click(never)
    assert saved(officer, "1.1.1") == Answer(never=True)
    assert officer.open_labels == [never]
    assert officer.points.startswith("0/0,5")
    officer.click(never)
    assert saved(officer, "1.1.1") == Answer()


def test_the_superiors_date_is_asked_where_the_limit_counts_from_it(newcomer: ScoringOfficer) -> None:
    newcomer.begin("minh họa B")
    newcomer.fill("1.1.1", "0501", "1501")
    assert saved(newcomer, "1.1.1") == Answer(since=date(2026, 1, 5), date=date(2026, 1, 15))
    assert newcomer.points.startswith("1/1")


def test_ticks_add_up_and_none_of_them_is_an_answer(officer: ScoringOfficer) -> None:
    officer.select("1.1.2")
    parts = officer.labels
    officer.click(parts[0])
    officer.click(parts[1])
    assert officer.points.startswith("0,35/0,5")
    officer.click(parts[-1])
    assert officer.ticked == [parts[-1]]
    assert saved(officer, "1.1.2") == Answer(ticked=())
    assert officer.cell("1.1.2", Column.POINTS) == "0"
    officer.click(parts[0])
    assert officer.ticked == [parts[0]]
    officer.click(parts[0])
    assert saved(officer, "1.1.2") == Answer()


def test_an_option_is_chosen_by_its_words(officer: ScoringOfficer) -> None:
    officer.select("4.1.2")
    officer.click("Ban hành nhưng có vi phạm")
    assert saved(officer, "4.1.2") == Answer(choice=1)
    assert officer.points.startswith("1/2")
    officer.click("Ban hành và thực hiện đúng")
    assert officer.points.startswith("2/2")


def test_yes_and_no_are_two_options(officer: ScoringOfficer) -> None:
    officer.select("3.2.1")
    yes, no = officer.labels
    officer.click(no)
    assert saved(officer, "3.2.1") == Answer(choice=1)
    officer.click(yes)
    assert officer.points.startswith("1,5/1,5")


def test_each_kind_of_occurrence_has_its_line(officer: ScoringOfficer) -> None:
    officer.fill("5.2.2", "1")
    assert saved(officer, "5.2.2") == Answer(counts=(1, 0))
    assert officer.lines == ["1", "0"]
    assert officer.points.startswith("2,5/3")


def test_deductions_are_asked_beside_the_ratio(officer: ScoringOfficer) -> None:
    officer.fill("1.6.1", "50", "52", "0", "2")
    assert saved(officer, "1.6.1") == Answer(done=Decimal(50), due=Decimal(52), late=0, counts=(2,))
    assert officer.points.startswith("0,5/3")


def test_more_than_there_can_be_gives_no_more_than_the_maximum_and_says_so(officer: ScoringOfficer) -> None:
    officer.fill("1.2.1", "5")
    assert officer.points.startswith("1/1")
    assert "tối đa" in officer.why
    assert "5 nhiều hơn 4" in officer.problems


def test_more_done_than_due_is_said_and_gives_nothing(officer: ScoringOfficer) -> None:
    officer.fill("1.1.3", "40", "39")
    assert "lớn hơn" in officer.problems
    assert officer.cell("1.1.3", Column.POINTS) == "–"


def test_not_applicable_closes_everything_else(officer: ScoringOfficer) -> None:
    officer.select("1.3.2")
    nothing_found = officer.labels[-1]
    officer.click(nothing_found)
    assert saved(officer, "1.3.2") == Answer(not_applicable=True)
    assert officer.open_labels == [nothing_found]
    assert officer.points.startswith("1/1")
    assert officer.cell("1.3.2", Column.POINTS) == "1"


def test_what_leaves_the_sheet_takes_its_maximum_along(officer: ScoringOfficer) -> None:
    officer.select("2.1.1")
    officer.click(officer.labels[-1])
    assert officer.cell("2.1.1", Column.POINTS) == "–"
    assert officer.cell("2.1.1", Column.MAX) == "–"
    assert officer.cell("2.1", Column.MAX) == "1,5"


def test_a_survey_is_an_estimate_until_its_result_is_published(officer: ScoringOfficer) -> None:
    officer.fill("8.1.1", "", "", "", "", "", "87,2")
    assert officer.points.startswith("≈ 10,46/12")
    assert officer.cell("8.1.1", Column.POINTS) == "≈ 10,46"
    assert "10,46" in officer.total
    assert officer.progress.endswith("/45") or officer.progress.endswith("45")
    officer.click(officer.labels[-1])
    assert saved(officer, "8.1.1") == Answer(percent=Decimal("87.2"), published=True)
    assert officer.cell("8.1.1", Column.POINTS) == "10,46"


def test_votes_are_typed_for_each_option(officer: ScoringOfficer) -> None:
    officer.fill("8.2.1", "20", "10", "0", "0")
    assert saved(officer, "8.2.1").votes == (20, 10, 0, 0)
    assert officer.points.startswith("≈ 4,33/5")


def test_bonus_and_penalty_stand_in_the_totals(officer: ScoringOfficer) -> None:
    officer.fill("9.1", "1")
    officer.fill("9.4", "1")
    assert officer.cell("9.4", Column.POINTS) == "−0,5"
    assert officer.points.startswith("−0,5")
    assert "+1" in officer.total
    assert "−0,5" in officer.total


def test_emptying_the_lines_takes_the_answer_away(officer: ScoringOfficer) -> None:
    officer.fill("1.2.1", "4")
    officer.fill("1.2.1", "")
    assert saved(officer, "1.2.1") == Answer()
    assert officer.cell("1.2.1", Column.POINTS) == "–"


def test_clearing_a_result_can_be_taken_back(officer: ScoringOfficer) -> None:
    officer.fill("1.1.3", "37", "39")
    officer.clear_result()
    assert officer.lines == ["", "", "", ""]
    assert "1.1.3" in officer.news
    officer.undo()
    assert officer.lines[:2] == ["37", "39"]


def test_last_years_answer_stands_beside(officer: ScoringOfficer) -> None:
    assert officer.cell("1.1.3", Column.LAST) == "2,5"
    officer.select("1.1.3")
    assert "2025" in officer.last_year
    assert "39/39 = 100 %" in officer.last_year
    officer.select("1.1.2")
    assert officer.last_year == ""


def test_undo_shows_at_once_in_lines_points_tree_and_totals(officer: ScoringOfficer) -> None:
    officer.fill("1.1.3", "37", "39")
    officer.type_and_leave(officer.labels[0], "20")
    assert officer.points.startswith("0/2,5")
    officer.undo()
    assert officer.lines[:2] == ["37", "39"]
    assert officer.points.startswith("2,37/2,5")
    assert officer.cell("1.1.3", Column.POINTS) == "2,37"
    assert "2,37/83" in officer.total


def test_working_days_are_those_of_the_calendar_and_follow_it(newcomer: ScoringOfficer) -> None:
    tiers = (DateTier(Decimal(1), days=10, working=True), DateTier(Decimal(0)))
    made = replace(a_set(group("I", leaf("1.1", 1, Rule(DeadlineTiers(tiers))))), year=2026)
    newcomer.desk.store.sets.issue(newcomer.desk.store.sets.add(made))
    newcomer.settle()
    newcomer.begin(made.title)
    assert 2026 in newcomer.desk.store.holidays.years()
    newcomer.fill("1.1", "09/02", "27/02")
    assert newcomer.why == "9 ngày làm việc sau 09/02/2026 (trừ 5 ngày nghỉ) ≤ 10 ngày làm việc → 1"
    for day in (16, 17, 18, 19, 20):
        newcomer.desk.store.holidays.remove(date(2026, 2, day))
    newcomer.settle()
    assert newcomer.why == "14 ngày làm việc sau 09/02/2026 > 10 ngày làm việc → 0"
