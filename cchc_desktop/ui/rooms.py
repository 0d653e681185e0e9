"""The pages of the window, in the order of the navigation; each is imported when it is first entered."""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from cchc_desktop.i18n import N_

if TYPE_CHECKING:
    from cchc_desktop.ui.page import Page


@dataclass(frozen=True, slots=True)
class Room:
    """One page: its name, its words, its icon, and where its class is found."""

    name: str
    title: str
    icon: str
    home: str
    """"module:Class"."""

    def page_class(self) -> "type[Page]":
        """The class, imported now."""
        found: type[Page] = getattr(import_module(self.module), self.home.partition(":")[2])
        return found

    @property
    def module(self) -> str:
        """Where the class is found."""
        return self.home.partition(":")[0]


ROOMS = (
    Room("overview", N_("Overview"), "layout-dashboard", "cchc_desktop.ui.overview.page:OverviewPage"),
    Room("scoring", N_("Self-assessment"), "clipboard-check", "cchc_desktop.ui.scoring.page:ScoringPage"),
    Room("steering", N_("Forecast, savings"), "trending-up", "cchc_desktop.ui.steering.page:SteeringPage"),
    Room("tasks", N_("Tasks"), "list-checks", "cchc_desktop.ui.tasks.page:TasksPage"),
    Room("reports", N_("Reports"), "file-text", "cchc_desktop.ui.reports.page:ReportsPage"),
    Room("settings", N_("Settings"), "settings", "cchc_desktop.ui.settings.page:SettingsPage"),
)


def room(name: str) -> Room:
    """The room called `name`."""
    return next(each for each in ROOMS if each.name == name)
