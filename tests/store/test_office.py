"""The office, the periods and the officer's words in reports."""

from dataclasses import replace
from datetime import date

from cchc_desktop.domain.office import usual
from cchc_desktop.domain.periods import Period, usual_periods, with_due
from cchc_desktop.store import Store

OFFICE = usual("UBND phường Hoàng Mai", "Sở Nội vụ thành phố Hà Nội", 2026)
OWN = Period("2026-T9", "tháng 9 năm 2026", date(2026, 8, 15), date(2026, 9, 14), date(2026, 9, 18), cumulative=False)


def test_there_is_no_office_before_the_first_start_has_asked(store: Store) -> None:
    assert store.office.get() is None


def test_every_fact_of_the_office_comes_back(store: Store) -> None:
    full = replace(
        OFFICE,
        parent="UBND THÀNH PHỐ HÀ NỘI",
        authority="",
        capacity=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        signatory="Nguyễn Thị Thu Hà",
        opening="Thực hiện Công văn số 12/SNV-CCHC…",
        sample=True,
    )
    store.office.save(full)
    assert store.office.get() == full
    store.office.save(OFFICE)
    assert store.office.get() == OFFICE


def test_a_year_has_the_usual_periods_until_one_is_edited(store: Store) -> None:
    assert store.periods.of_year(2026) == usual_periods(2026)
    changed = with_due(usual_periods(2026)[2], date(2026, 9, 17))
    store.periods.save(changed)
    assert store.periods.of_year(2026) == (*usual_periods(2026)[:2], changed, usual_periods(2026)[3])
    assert store.periods.of_year(2027) == usual_periods(2027)
    store.undo()
    assert store.periods.of_year(2026) == usual_periods(2026)


def test_a_province_may_ask_for_its_own_periods(store: Store) -> None:
    store.periods.save(OWN)
    assert OWN in store.periods.of_year(2026)
    for period in usual_periods(2026):
        store.periods.remove(period)
    assert store.periods.of_year(2026) == (OWN,)


def test_a_period_is_found_by_its_code(store: Store) -> None:
    assert store.periods.get("2026-Q3") == usual_periods(2026)[2]
    store.periods.save(OWN)
    assert store.periods.get("2026-T9") == OWN
    assert store.periods.get("2026-T8") is None
    assert store.periods.get("kỳ này") is None
    assert store.periods.get("0000-Q1") is None


def test_the_officers_words_stand_in_place_of_the_draft_even_empty(store: Store) -> None:
    store.reports.write_words("2026-Q3", "I.1", "Đã ban hành 05 văn bản.")
    store.reports.write_words("2026-Q3", "I.2", "")
    store.reports.write_words("2026-N", "I.1", "Cả năm.")
    assert store.reports.words("2026-Q3") == {"I.1": "Đã ban hành 05 văn bản.", "I.2": ""}
    store.reports.write_words("2026-Q3", "I.2", None)
    store.reports.write_words("2026-Q3", "I.1", "Đã ban hành 06 văn bản.")
    assert store.reports.words("2026-Q3") == {"I.1": "Đã ban hành 06 văn bản."}
