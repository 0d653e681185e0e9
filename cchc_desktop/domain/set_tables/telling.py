"""Each row with its code told from its title, wherever the code stands, and codes that were lost found again."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace

from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.set_tables.clauses import bulleted, like_clause
from cchc_desktop.domain.set_tables.codes import Code, read_code, split_code
from cchc_desktop.domain.set_tables.row import Row
from cchc_desktop.text import roman, tidy

BEYOND = re.compile(r"\b(?:diem (?:thuong|cong|tru|phat)|(?:thuong|cong|tru|phat) diem)\b")
"""Words of what stands outside the total: bonus and penalty."""
_BONUS = re.compile(r"\bdiem (?:thuong|cong)\b|\b(?:thuong|cong) diem\b")
_PENALTY = re.compile(r"\bdiem (?:tru|phat)\b|\b(?:tru|phat) diem\b|,? ?(?:diem )?(?:va )?(?:phat|tru)\b")
TOTAL = re.compile(
    r"(?:tong (?:cong|so|diem)\b|tong$|tong\s*[(:\[]|cong(?: diem)?\s*(?:[(:\[].*)?$|cong (?:linh vuc|phan|muc|nhom)\b"
    r"|cong (?:[ivx]+|[a-h]|\d{1,2})\s*[.:]?$)"
)
_REMARK = re.compile(r"(?:\(?\*|ghi chu\b|luu y\b|chu thich\b|nguon\b)")


@dataclass(frozen=True, slots=True)
class Told:
    """A row with its code told from its title."""

    row: Row
    code: Code | None
    title: str

    @property
    def nameless(self) -> bool:
        """Without a code, or with one that may only count clauses: "a)"."""
        return self.code is None or self.code.style == ("", "lower")

    @property
    def total(self) -> bool:
        """Whether it adds up rows rather than being one."""
        return self.code is None and TOTAL.match(flat(tidy(self.title or self.row.code))) is not None

    @property
    def remark(self) -> bool:
        """Whether it is a note under the table."""
        return self.code is None and _REMARK.match(flat(tidy(self.title))) is not None

    @property
    def loud(self) -> bool:
        """Whether it is written as a heading."""
        return self.row.bold or self.shouted

    @property
    def shouted(self) -> bool:
        """Whether it is all in capitals, and words rather than a formula."""
        return self.title.isupper() and not re.search(r"[%×=*/]", self.title)

    @property
    def opens_beyond(self) -> bool:
        """Whether it opens a block of bonus or penalty, without a code to say where that belongs."""
        begins = self.loud or self.title[:1].isupper()
        return self.code is None and begins and BEYOND.match(flat(self.title)) is not None


def beyond_of(title: str) -> frozenset[str]:
    """What a title names of "bonus" and "penalty"."""
    words = flat(title)
    if not BEYOND.search(words):
        return frozenset()
    named = {"bonus": _BONUS.search(words), "penalty": _PENALTY.search(words)}
    return frozenset(kind for kind, found in named.items() if found)


def tell(rows: Sequence[Row]) -> list[Told]:
    """Every row told."""
    if all(row.bold for row in rows):
        rows = [replace(row, bold=False) for row in rows]  # what all are tells none apart
    bare = not any(read_code(row.code) for row in rows if row.code)
    counted = {id(row) for row in rows if row.code and row.title and split_code(row.title)[0]}
    running = len(counted) * 2 > sum(bool(row.code and row.title) for row in rows)
    told = [_told(replace(row, code="") if running and id(row) in counted else row, bare=bare) for row in rows]
    codes = [each.code for each in told if each.code is not None]
    named = {code.values for code in codes}
    romans = any(code.style == ("", "roman") for code in codes)
    found = [_found(each, after, named, romans=romans) for each, after in zip(told, [*told[1:], None], strict=True)]
    return list(_counted_on(found))


def _counted_on(told: Sequence[Told]) -> Iterator[Told]:
    """The rows, a code said twice counted on where the row under it does: 4.2 once more, over 4.3.1, is 4.3."""
    coded = [each for each in told if each.code is not None]
    under = dict(zip(map(id, coded), coded[1:], strict=False))
    before: dict[tuple[tuple[str, ...], tuple[int, ...]], int] = {}
    for each in told:
        code, below = each.code, under.get(id(each))
        if code is not None and below is not None and below.code is not None:
            *above, last = code.values
            key = code.style, tuple(above)
            if before.get(key) == last and below.code.values == (*above, last + 1, 1):
                text = re.sub(r"\d+$", str(last + 1), code.text)
                steps = (*code.steps[:-1], (code.steps[-1][0], last + 1))
                fault = f"Mã {code.text} dùng hơn một lần; theo dòng dưới đọc là {text}."
                yield replace(each, code=replace(code, text=text, steps=steps, fault=fault))
                before[key] = last + 1
                continue
            before[key] = last
        yield each


def _told(row: Row, *, bare: bool) -> Told:
    cell = tidy(row.code)
    code = read_code(cell) if cell else None
    if code is not None and row.title:
        again, rest = split_code(row.title)
        return Told(row, code, rest if again is not None and again.values == code.values else row.title)
    if cell and not row.title:
        found, title = split_code(cell, bare=True)
        return Told(row, found, title) if found else Told(row, None, "" if code else cell)
    found, title = split_code(row.title, bare=bare)
    if found is not None and found.style == ("", "lower") and like_clause(title):
        return Told(replace(row, title=title), None, title)
    told = Told(row, found, title)
    if cell and re.search(r"\w", cell) and not bulleted(f"{cell} x") and not told.total:
        return Told(row, Code(cell, (("broken", 0),), fault=f"Mã «{cell}» không đọc được."), row.title)
    return told


def _found(told: Told, following: Told | None, named: Container[tuple[int, ...]], *, romans: bool) -> Told:
    """The row with the code its first child gives away: nothing, over 1.2.1, where no row is 1.2."""
    code = None if following is None else following.code
    if told.code is not None or not told.title or code is None or len(code.steps) == 1 or code.values[-1] != 1:
        return told
    steps, values = code.steps[:-1], code.values[:-1]
    if code.steps[-1][0] != "digit" or values in named or "." not in code.text:
        return told
    text = code.text.rpartition(".")[0]
    if len(steps) == 1 and romans:
        steps, text = (("roman", values[0]),), roman(values[0])
    return replace(told, code=Code(text, steps, fault=f"Dòng không có mã; theo dòng dưới đặt mã {text}."))
