"""An officer before one page of a real store: what the officers of the pages have alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from shiboken6 import delete

from cchc_desktop.ui.page import Page

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cchc_desktop.ui.desk import Desk

SIZE = (1158, 740)

P = TypeVar("P", bound=Page)


class Seated(Generic[P]):
    """The page is in front and hears of what the store does."""

    def __init__(self, qtbot: QtBot, desk: Desk, page: P) -> None:
        self._qtbot = qtbot
        self.desk = desk
        self.page = page
        self._unsubscribe = desk.store.subscribe(page.on_changes)
        self.sent_to: list[tuple[str, str]] = []
        page.wanted.connect(lambda room, item: self.sent_to.append((room, item)))
        page.resize(*SIZE)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()

    def close(self) -> None:
        """Go home; the page goes before the store and the worker do."""
        self._unsubscribe()
        self.page.close()
        delete(self.page)

    @property
    def news(self) -> str:
        return self.page.head.news.text
