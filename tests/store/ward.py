"""A small ward for the store's tests, and everything a store holds, read past the store itself."""

import sqlite3
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

from cchc_desktop.domain.deadlines import Deadline, Kind
from cchc_desktop.domain.indicators import Indicator, IndicatorSet
from cchc_desktop.domain.plans import PlanDocument, PlannedTask
from cchc_desktop.domain.tasks import Task

DAY = date(2026, 9, 15)
QUARTER = Deadline("Quý III/2026", Kind.QUARTER, start=date(2026, 7, 1), end=date(2026, 9, 30))
ONGOING = Deadline("Thường xuyên trong năm", Kind.ONGOING, end=date(2026, 12, 31))
DOCUMENT = PlanDocument("219/KH-UBND", date(2026, 6, 28), "Ủy ban nhân dân Quận 3", "Kế hoạch", "nâng cao chỉ số")

Drop = Callable[..., Path]
Rows = dict[str, list[tuple[object, ...]]]


def indicators(title: str = "Bộ thử") -> IndicatorSet:
    leaves = tuple(Indicator(f"1.{number}", f"Tiêu chí {number}", Decimal("1.5")) for number in (1, 2))
    area = Indicator("1", "Chỉ đạo, điều hành", Decimal(3), children=leaves)
    return IndicatorSet("thu", title, 2026, Decimal(3), (area,))


def task(title: str = "Tổng hợp, dự báo kết quả", **fields: object) -> Task:
    return Task(0, title, QUARTER, due=QUARTER.end, since=DAY, **fields)  # type: ignore[arg-type]


def planned(count: int) -> list[PlannedTask]:
    return [
        PlannedTask(f"Nhiệm vụ {number}", QUARTER, str(number), "I. Công tác chỉ đạo", ("Phòng Nội vụ",), page=number)
        for number in range(1, count + 1)
    ]


def rows(folder: Path, *, log: bool = False) -> Rows:
    """Every row of every table, by a reader of its own; the log and its times only where asked for."""
    connection = sqlite3.connect(f"file:{folder / 'cchc.db'}?mode=ro", uri=True)  # noqa: TID251 -- the store is what is tested
    try:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
        left_out = {"sqlite_sequence"} if log else {"sqlite_sequence", "log"}
        names = [name for (name,) in tables if name not in left_out]
        return {name: connection.execute(f"SELECT * FROM {name} ORDER BY id").fetchall() for name in names}  # noqa: S608 -- names of the schema
    finally:
        connection.close()


def sound(folder: Path) -> bool:
    """Whether SQLite finds nothing wrong with the file, rows that refer to none included."""
    connection = sqlite3.connect(folder / "cchc.db")  # noqa: TID251 -- the store is what is tested
    try:
        whole = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return whole and not connection.execute("PRAGMA foreign_key_check").fetchall()
    finally:
        connection.close()
