"""A row that the foot of a page cuts: its sides run on under the last line."""

from cchc_desktop.exchange.pdf_page import Rule
from cchc_desktop.exchange.pdf_tables import tables_of


def ruled(top: float, bottom: float) -> list[Rule]:
    """Two columns; lines at 100 and 130, the sides from `top` to `bottom`."""
    sides = [Rule(upright=True, at=at, start=top, end=bottom) for at in (40.0, 90.0, 300.0)]
    return sides + [Rule(upright=False, at=at, start=40.0, end=300.0) for at in (100.0, 130.0)]


def test_the_row_under_the_last_line_is_one_as_far_as_the_sides_run() -> None:
    assert [table.down for table in tables_of(ruled(100, 700))] == [(100, 130, 700)]
    assert [table.down for table in tables_of(ruled(60, 130))] == [(60, 100, 130)]


def test_sides_a_little_too_long_make_no_row() -> None:
    assert [table.down for table in tables_of(ruled(97, 134))] == [(100, 130)]
