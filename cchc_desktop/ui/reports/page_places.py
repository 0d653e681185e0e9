"""Where each page stands in a long strip of them, and how large; numbers only."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QSizeF


class Fit(enum.Enum):
    """A zoom that follows the window."""

    PAGE = enum.auto()
    WIDTH = enum.auto()


Zoom = Fit | int
"""A fit, or percent of the paper's own size."""


@dataclass(frozen=True, slots=True)
class Room:
    """What there is to stand in, in pixels."""

    width: int
    height: int
    gap: int
    """Around every page."""

    def sized(self, paper: QSizeF, zoom: Zoom) -> QSize:
        """A page's size for its own size on the screen at 100 %."""
        factor = self._factor(paper, zoom)
        return QSize(max(1, round(paper.width() * factor)), max(1, round(paper.height() * factor)))

    def placed(self, sizes: Sequence[QSize]) -> tuple[QRect, ...]:
        """The pages one under the other, each in the middle."""
        widest = max((size.width() for size in sizes), default=0)
        across = max(self.width, widest + 2 * self.gap)
        places: list[QRect] = []
        top = self.gap
        for size in sizes:
            places.append(QRect((across - size.width()) // 2, top, size.width(), size.height()))
            top += size.height() + self.gap
        return tuple(places)

    def _factor(self, paper: QSizeF, zoom: Zoom) -> float:
        """In a fit every page fits for itself, so that a wide annex does not make the others small."""
        if isinstance(zoom, int):
            return zoom / 100
        wide = max(self.width - 2 * self.gap, 1) / paper.width()
        high = max(self.height - 2 * self.gap, 1) / paper.height()
        return wide if zoom is Fit.WIDTH else min(wide, high)


def in_front(places: Sequence[QRect], top: int, height: int) -> int:
    """The page of which most is in sight, between `top` and `height` below it."""
    seen = [min(place.bottom(), top + height) - max(place.top(), top) for place in places]
    return seen.index(max(seen)) if seen else 0
