"""The sample ward: complete, realistic, invented, in a folder of its own and standing still on its own day."""

import shutil
import tomllib
from contextlib import closing
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from cchc_desktop import gathering, paths
from cchc_desktop.domain.office import Office
from cchc_desktop.domain.problems import Trouble
from cchc_desktop.i18n import _
from cchc_desktop.sample.sheets import Sheets
from cchc_desktop.sample.tasks import add_tasks
from cchc_desktop.store import Action, Store
from cchc_desktop.text import show_date

_HOUR = time(9, 15)


class _Calendar:
    """A clock that stands at a quarter past nine of the day it was put to."""

    def __init__(self, day: date) -> None:
        self.day = day

    def __call__(self) -> datetime:
        return datetime.combine(self.day, _HOUR).astimezone()

    def put_to(self, day: date) -> None:
        """The next thing is done on that day."""
        self.day = day


def make(folder: Path) -> None:
    """Fill `folder` with the sample ward, where it isn't there yet; one half made is finished."""
    home = paths.resources() / "sample"
    ward = tomllib.loads((home / "ward.toml").read_text(encoding="utf-8"))
    calendar = _Calendar(ward["today"])
    with closing(Store.open(folder, now=calendar)) as store:
        if store.office.get() is not None:
            return
        _fill(store, ward, home, calendar)
        store.forget_steps()


def remove(folder: Path) -> None:
    """Take the sample ward away whole."""
    try:
        shutil.rmtree(folder)
    except FileNotFoundError:
        return
    except OSError as error:
        raise Trouble(
            _("The sample ward could not be removed: a file in {folder} is open. Close it and try again.").format(
                folder=folder
            )
        ) from error


def _fill(store: Store, ward: dict[str, Any], home: Path, calendar: _Calendar) -> None:
    """Last year, the figures of each month, this year as it stands; the office last, which says that all is there."""
    office = _office(ward)
    sheets = Sheets(store, ward, office, calendar.put_to)
    sheets.begin()
    sheets.enter_months()
    calendar.put_to(ward["today"])
    with store.as_one(Action.MAKE_SAMPLE):
        sheets.enter_this_year()
        add_tasks(store, ward, home)
        for report in ward["issued"]:
            store.reports.write_words(report["period"], gathering.NUMBER, str(report["number"]))
            store.reports.write_words(report["period"], gathering.ISSUED, show_date(report["date"]))
        store.set_sample_today(ward["today"])
        store.office.save(office)


def _office(ward: dict[str, Any]) -> Office:
    given: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in ward["office"].items()
    }
    return Office(year=ward["year"], sample=True, **given)
