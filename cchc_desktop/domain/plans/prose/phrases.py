"""Deadline phrases inside running text, told from the dates of documents and the years of titles."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.plans.prose.strength import Phrase, Strength
from cchc_desktop.domain.plans.prose.times import timed_phrases

__all__ = ["Phrase", "Strength", "find_phrases", "sure_phrases"]

_NO_FRACTION = r"(?!\s+(?:nhiem vu|ho so|chi tieu|tieu chi|noi dung|don vi|thu tuc|van ban))"
_DAY = r"(?:ngay\s+)?\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{4})?(?![\d/%])" + _NO_FRACTION
_EACH = r"\s+(?:hang|moi)\s+(?:thang|quy|nam)|\s+(?:cua\s+)?thang\s+(?:dau|cuoi)\s+(?:cua\s+)?(?:moi\s+)?quy"
_LONG_DAY = rf"ngay\s+\d{{1,2}}(?:\s+thang\s+\d{{1,2}}(?:\s+(?:nam\s+)?\d{{4}})?)?(?:{_EACH})?"
_YEAR_AFTER = r"(?:\s?[/-]\s?\d{4}|,?\s+(?:nam\s+)?\d{4}|\s+nam\s+nay)?"
_MONTH = rf"(?:\d{{1,2}}\s+)?thang\s+\d{{1,2}}(?:\s?(?:,|va|den|-)\s?(?:thang\s+)?\d{{1,2}}(?![\d/%]))*{_YEAR_AFTER}"
_QUARTER = rf"quy\s+(?:iv|i{{1,3}}|[1-4])\b(?:\s?(?:,|va|-)\s?(?:quy\s+)?(?:iv|i{{1,3}}|[1-4])\b)*{_YEAR_AFTER}"
_HALF = r"(?:(?:6|06|sau)\s+thang|nua)\s+(?:dau|cuoi)\s+nam(?:\s+\d{4})?"
_YEAR = r"nam\s+\d{4}"
_TIME = rf"(?:(?:dau|giua|cuoi|het)\s+)?(?:{_DAY}|{_LONG_DAY}|{_HALF}|{_MONTH}|{_QUARTER}|{_YEAR})"
_PERIOD = r"(?:ngay|tuan|thang|quy|nam|6\s+thang)\b"
_BY = r"(?:truoc|cham nhat(?: la)?|muon nhat(?: la)?|khong muon hon|khong cham hon|den het|den truoc|truoc khi het)"
_IN = r"(?:ngay\s+)?(?:trong|vao)"
_MEETING = r"(?:(?:cuoc|buoi|phien|hoi\s+nghi|ky)\s+)?(?:hop|giao\s+ban)(?:\s+(?!thang|quy)\w+){0,6}"
_DONE = r"(?:phai\s+)?(?:hoan\s+thanh|hoan\s+tat|xong|ket\s+thuc)(?:\s+(?:xong|dut\s+diem|viec\s+nay))?"

_PATTERNS = {
    Strength.DONE: rf"(?<!da ){_DONE}\s+(?:(?:{_BY}|{_IN})\s+(?:{_BY}\s+)?(?:trong\s+|vao\s+)?)?{_TIME}",
    Strength.BY: rf"(?:xong\s+)?{_BY}\s+(?:trong\s+|vao\s+)?{_TIME}",
    Strength.IN: rf"{_IN}\s+{_TIME}(?=\s*(?:[.;,)]|$))|tai\s+{_MEETING}\s+\(?(?P<met>{_DAY}|{_MONTH}|{_QUARTER})",
    Strength.REFERRED: r"(?:dam\s+bao|bao\s+dam)\s+(?:theo\s+)?dung\s+(?:lo\s+trinh|tien\s+do|thoi\s+han)[^.;]*"
    r"|ngay\s+sau\s+khi\s+[^.;]+|khi\s+co\s+yeu\s+cau\b[^.;,]*",
    Strength.REPEATED: r"(?:bao\s+cao\s+)?dinh\s+ky\s+(?:hang|moi)\s+(?:thang|quy|nam|tuan|6\s+thang)\b"
    rf"|(?<!khach )(?<!ngan )(?<!mat )(?<!ban )(?:hang|moi)\s+{_PERIOD}"
    rf"(?:\s?(?:,|va)\s?(?:hang\s+|moi\s+)?{_PERIOD})*(?=\s*(?:[.;,:)]|$))",
    Strength.ONGOING: r"(?<!chi )(?<!khong )(?<!viec )(?<!nhiem vu )(?<!hoat dong )thuong\s+xuyen(?!\s+cua\b)",
}
_COMPILED = {strength: re.compile(rf"\b(?:{pattern})") for strength, pattern in _PATTERNS.items()}
_LONGEST, _SENTENCE = 200, 400
_QUOTED = re.compile(r"\btrong khi\b[^.;]{3,120}?\b(?:yeu cau|quy dinh)\b[^.;]*$")
"""Before what another document asks of who writes this one."""


def find_phrases(text: str) -> tuple[Phrase, ...]:
    """The deadline phrases of the surest kind there is, in order."""
    found = _every(text)
    surest = min((each.strength for each in found), default=None)
    return tuple(each for each in found if each.strength == surest)


def sure_phrases(text: str) -> tuple[Phrase, ...]:
    """All that can only be a last day, though one may be surer than another."""
    return tuple(each for each in _every(text) if each.strength <= Strength.BY)


@lru_cache(maxsize=2_000)
def _every(text: str) -> tuple[Phrase, ...]:
    plain = flat(text)
    found = sorted((*timed_phrases(text, plain), *_worded(text, plain)), key=lambda each: each.start)
    return tuple(each for each in _joined(found, text) if not _is_quoted(plain, each.start))


def _is_quoted(plain: str, start: int) -> bool:
    return _QUOTED.search(plain, max(0, start - _SENTENCE), start) is not None


def _worded(text: str, plain: str) -> Iterator[Phrase]:
    """Those of the surest wording."""
    for strength, pattern in _COMPILED.items():
        found = [match for match in pattern.finditer(plain) if match.end() - match.start() <= _LONGEST]
        for each in found:
            start = max(each.start(), each.start("met")) if strength is Strength.IN else each.start()
            yield Phrase(text[start : each.end()].rstrip(" ,)"), start, strength)
        if found:
            return


def _joined(found: Sequence[Phrase], text: str) -> list[Phrase]:
    """What overlaps is one."""
    joined: list[Phrase] = []
    for each in found:
        if joined and each.start < joined[-1].end:
            last = joined.pop()
            end = max(last.end, each.end)
            joined.append(Phrase(text[last.start : end], last.start, min(last.strength, each.strength)))
        else:
            joined.append(each)
    return joined
