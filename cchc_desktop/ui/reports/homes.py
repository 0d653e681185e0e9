"""Where what is missing can be put right: a page of the window and the item to open there."""

from cchc_desktop.domain.problems import Problem
from cchc_desktop.text import fold

_PLACES = {
    "don vi": ("settings", "document"),
    "ky bao cao": ("settings", "periods"),
    "phieu tu cham": ("scoring", ""),
}
_TASK = "nhiem vu "


def by_page(problems: tuple[Problem, ...], sections: frozenset[str]) -> dict[str, tuple[Problem, ...]]:
    """What is missing, by the page where it is put right."""
    found: dict[str, tuple[Problem, ...]] = {}
    for problem in problems:
        page, _item = home_of(problem.where, sections)
        found[page] = (*found.get(page, ()), problem)
    return found


def home_of(where: str, sections: frozenset[str]) -> tuple[str, str]:
    """Page and item for the `where` of something missing; what is no section, place or task is a criterion."""
    if where in sections:
        return "reports", where
    place = fold(where)
    if place in _PLACES:
        return _PLACES[place]
    if place == _TASK.strip() or place.startswith(_TASK):
        return "tasks", place.removeprefix(_TASK.strip()).strip()
    return "scoring", where
