"""Whether an event is the issue of the very document that names it."""

from collections.abc import Iterable

from cchc_desktop.domain.deadlines.words import Token
from cchc_desktop.text import fold

_OF_ISSUE = frozenset(
    fold(
        """kể từ ngày khi thời điểm lúc tính sau ban hành ký phát được ra có hiệu lực thi này
        kế hoạch quyết định công văn chỉ thị thông báo chương trình văn bản""",
    ).split(),
)
_ISSUED = frozenset(fold("hành ký hiệu").split())


def own_issue(words: Iterable[Token]) -> bool:
    """The event is the issue of the very document: "kể từ ngày ban hành Kế hoạch này"."""
    keys = {token.key for token in words}
    return keys <= _OF_ISSUE and not keys.isdisjoint(_ISSUED)
