"""Vietnam's days off of a year, as the `holidays` library knows them: what an editable table begins with."""

from cchc_desktop.domain.following import DayOff


def days_off(year: int) -> tuple[DayOff, ...]:
    """The public holidays and the days exchanged for others, the earliest first."""
    # Half a second, and needed once a year at most.
    from holidays import country_holidays

    known = country_holidays("VN", years=year, language="vi")
    found = [DayOff(day, off=True, title=title) for day, title in known.items()]
    exchanged = (day for day in known.weekend_workdays if day.year == year)
    found += [DayOff(day, off=False, title="Làm bù") for day in exchanged]
    return tuple(sorted(found, key=lambda each: each.day))
