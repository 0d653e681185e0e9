"""The calendar file, read back by a small reader of its own: what an officer's phone would make of it."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.agenda import Agenda
from cchc_desktop.domain.deadlines import Deadline, Kind, Recurrence
from cchc_desktop.domain.following import Done
from cchc_desktop.domain.tasks import Rhythm
from cchc_desktop.exchange.task_calendar import Owner, escaped, folded, task_calendar, write_task_calendar
from tests.domain.agendas import TODAY, agenda, awaiting, busy, dated, monthly, ongoing

OWNER = Owner("UBND phường Hoàng Mai", "4f2a", datetime(2026, 9, 15, 3, 0, tzinfo=UTC))
CLUMSY = '<b>&"; \\n, ' + "Ủy ban nhân dân đẩy mạnh cải cách; " * 12 + "xuống\ndòng 🙂"


@dataclass
class Part:
    """BEGIN to END: its properties by name, and what is inside it."""

    name: str
    values: dict[str, str]
    inner: list["Part"]


def unfolded(content: bytes) -> list[str]:
    """As the standard has it: lines end CRLF, a line that begins with a space goes on the one before."""
    assert content.endswith(b"\r\n")
    lines = content.split(b"\r\n")[:-1]
    assert all(len(line) <= 75 and b"\n" not in line and b"\r" not in line for line in lines)
    joined: list[bytes] = []
    for line in lines:
        line.decode()  # no letter is torn
        if line.startswith(b" "):
            joined[-1] += line[1:]
        else:
            joined.append(line)
    return [line.decode() for line in joined]


def plain(value: str) -> str:
    out, place = "", 0
    while place < len(value):
        if value[place] == "\\":
            place += 1
            out += "\n" if value[place] in "nN" else value[place]
        else:
            assert value[place] not in ";,"
            out += value[place]
        place += 1
    return out


def read(content: bytes) -> Part:
    stack = [Part("", {}, [])]
    for line in unfolded(content):
        name, _colon, value = line.partition(":")
        match name:
            case "BEGIN":
                stack.append(Part(value, {}, []))
            case "END":
                done = stack.pop()
                assert done.name == value
                stack[-1].inner.append(done)
            case _:
                assert name not in stack[-1].values
                stack[-1].values[name] = value
    (calendar,) = stack[0].inner
    return calendar


def events(known: Agenda, owner: Owner = OWNER) -> dict[str, Part]:
    found = read(task_calendar(known, owner)).inner
    assert len({each.values["UID"] for each in found}) == len(found)
    return {each.values["UID"]: each for each in found}


def test_it_is_a_calendar_with_a_name() -> None:
    calendar = read(task_calendar(busy(), OWNER))
    assert calendar.name == "VCALENDAR"
    assert calendar.values["VERSION"] == "2.0"
    assert calendar.values["PRODID"]
    assert plain(calendar.values["X-WR-CALNAME"]) == "Nhiệm vụ CCHC - UBND phường Hoàng Mai"


def test_a_task_takes_its_whole_last_day_and_rings_seven_days_and_a_day_before() -> None:
    (event,) = events(agenda(dated(1, date(2026, 12, 31)))).values()
    assert event.values["DTSTART;VALUE=DATE"] == "20261231"
    assert event.values["DTEND;VALUE=DATE"] == "20270101"
    midnight = datetime(2026, 12, 31)  # noqa: DTZ001 -- a day has no zone
    rings = {
        "-P6DT16H": midnight - timedelta(days=6, hours=16),
        "-PT16H": midnight - timedelta(hours=16),
    }
    assert [rings[alarm.values["TRIGGER"]].isoformat() for alarm in event.inner] == [
        "2026-12-24T08:00:00",
        "2026-12-30T08:00:00",
    ]
    assert {alarm.values["ACTION"] for alarm in event.inner} == {"DISPLAY"}


def test_each_time_of_what_comes_back_is_an_event_and_a_name_of_its_own() -> None:
    found = events(agenda(monthly(4)))
    assert len(found) == 15
    assert sum("-4-2026-09@" in uid for uid in found) == 1


def test_a_second_import_moves_the_event_that_is_there() -> None:
    first = events(agenda(dated(1, date(2026, 10, 1)), monthly(4)))
    later = replace(OWNER, made=OWNER.made + timedelta(days=1))
    moved = dated(1, date(2026, 11, 20), title="Tên mới")
    second = events(agenda(moved, monthly(4), today=TODAY + timedelta(days=1)), later)
    assert first.keys() == second.keys()
    for uid, event in second.items():
        assert int(event.values["SEQUENCE"]) > int(first[uid].values["SEQUENCE"])
        assert event.values["DTSTAMP"] > first[uid].values["DTSTAMP"]


def test_two_wards_in_one_phone_keep_apart() -> None:
    known = agenda(dated(1, TODAY))
    assert not events(known).keys() & events(known, replace(OWNER, data="77aa")).keys()


def test_a_unit_under_another_name_has_the_same_events() -> None:
    renamed = replace(OWNER, name="UBND phường Hoàng Mai Mới")
    assert events(busy(), renamed).keys() == events(busy()).keys()


def test_a_last_day_on_which_the_task_also_comes_back_is_one_event() -> None:
    (quarter,) = (Recurrence("quarterly"),)
    words = Deadline("Tháng 9/2026, báo cáo hằng quý", Kind.DATE, end=date(2026, 9, 30), recurrence=(quarter,))
    known = agenda(dated(1, date(2026, 9, 30), deadline=words, since=TODAY))
    found = events(known)
    assert [each.values["DTSTART;VALUE=DATE"] for each in found.values()] == ["20260930", "20261231"]
    done = replace(known, tasks=(replace(known.tasks[0], finished=TODAY),))
    again = events(done)
    assert again.keys() == found.keys()
    assert not any(plain(each.values["SUMMARY"]).startswith("[Xong]") for each in again.values())


def test_what_is_done_stays_in_the_calendar_and_rings_no_more() -> None:
    known = agenda(dated(1, TODAY, finished=TODAY), monthly(4), done=(Done(4, "2026-09", TODAY),))
    done = [each for each in events(known).values() if plain(each.values["SUMMARY"]).startswith("[Xong] ")]
    assert [each.inner for each in done] == [[], []]


def test_work_without_end_or_day_is_left_out_unless_it_has_a_rhythm() -> None:
    assert events(agenda(ongoing(1), awaiting(2))) == {}
    assert len(events(agenda(ongoing(1, rhythm=Rhythm.QUARTERLY)))) >= 4


def test_what_was_missed_longer_ago_than_a_year_is_still_there() -> None:
    assert len(events(agenda(dated(1, TODAY - timedelta(days=900))))) == 1


@pytest.mark.parametrize("title", [CLUMSY, "a" * 74 + "ế" * 90, "=1+1", "\x00\x07tên"])
def test_any_title_comes_back_whole(title: str) -> None:
    (event,) = events(agenda(dated(1, TODAY, title=title))).values()
    kept = "".join(char for char in title if char == "\n" or char.isprintable())
    assert plain(event.values["SUMMARY"]) == " ".join(kept.split()) or title == CLUMSY


@given(st.text(max_size=300))
def test_no_line_is_too_long_torn_or_lost(text: str) -> None:
    (line,) = unfolded(folded(f"SUMMARY:{escaped(text)}"))
    again = plain(line.removeprefix("SUMMARY:"))
    assert escaped(again) == escaped(text)


def test_the_description_says_what_the_superior_said() -> None:
    (event,) = events(agenda(dated(1, date(2026, 10, 30), person="Trần Văn Bình"))).values()
    assert plain(event.values["DESCRIPTION"]).splitlines() == [
        "Thời hạn: Trước ngày 30/10/2026",
        "Hạn của đơn vị: 16/10/2026",
        "Người thực hiện: Trần Văn Bình",
        "Chủ trì: Phòng Văn hóa - Xã hội",
        "Sản phẩm: Báo cáo",
        "Tình trạng: đúng tiến độ",
    ]


def test_the_file_is_written_whole_and_says_how_many_events_it_has(tmp_path: Path) -> None:
    path = tmp_path / "lịch.ics"
    assert write_task_calendar(busy(), OWNER, path) == len(events(busy()))
    assert path.read_bytes() == task_calendar(busy(), OWNER)
