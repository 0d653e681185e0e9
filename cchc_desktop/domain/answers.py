"""What the officer enters for one leaf: figures, a date, ticks, an option; and its form as plain data."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from decimal import Decimal
from typing import Any

from cchc_desktop.domain.notation import fields_to_data, number, sound
from cchc_desktop.domain.problems import Problem
from cchc_desktop.text import fold, read_date, tidy


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything a leaf can be answered with; a rule reads what it needs and leaves the rest."""

    done: Decimal | None = None
    """The upper figure of a ratio."""
    due: Decimal | None = None
    """The lower figure of a ratio."""
    excluded: Decimal | None = None
    """Of `due`, what doesn't count: not finished for objective reasons, with a document that says so."""
    late: int | None = None
    """Of `done`, how many were late."""
    date: dt.date | None = None
    """The day of the digital signature."""
    since: dt.date | None = None
    """The day a relative time limit starts from: the superior's own document."""
    never: bool = False
    """Known not to have been issued: other than no date yet."""
    count: int | None = None
    counts: tuple[int, ...] = ()
    """One number for each kind of occurrence, in the rule's order."""
    ticked: tuple[int, ...] | None = None
    """Which parts of a checklist are there, counted from 0; empty means none, absent means unanswered."""
    percent: Decimal | None = None
    """A share that comes ready-made, 87.5 for 87,5 %."""
    value: Decimal | None = None
    """An index measured by others, on the scale of the rule."""
    choice: int | None = None
    """Which option, from 0, as the rule lists them; yes is 0 and no is 1."""
    votes: tuple[int, ...] = ()
    """How many chose each option of a survey."""
    variables: Mapping[str, Decimal] = field(default_factory=dict, hash=False)
    not_applicable: bool = False
    published: bool = False
    """The superior has published this survey's result: it counts, and is no estimate any more."""
    points: Decimal | None = None
    """Points as the officer sets them: by hand, or in place of the rule's, with a reason."""
    reason: str = ""

    @property
    def empty(self) -> bool:
        """Nothing was entered that could be scored; a reason alone is no answer."""
        return all(getattr(self, name) == usual for name, usual in _UNSAID.items())


_UNSAID = {
    each.name: getattr(Answer(), each.name) for each in fields(Answer) if each.name not in ("published", "reason")
}
_NO_YEAR = 0
"""No date has it: a day and month without a year stay unread."""
_SINGLE = ("done", "due", "excluded", "late", "count", "percent", "value", "choice", "points")
_SEVERAL = ("counts", "ticked", "votes")
_MAY_BE_NEGATIVE = ("points", "variables")

NAMES = {
    "done": "số đã thực hiện",
    "due": "số phải thực hiện",
    "excluded": "số loại khỏi mẫu số",
    "late": "số chậm",
    "date": "ngày ban hành",
    "since": "ngày bắt đầu tính",
    "never": "không ban hành",
    "count": "số lượng",
    "counts": "số trường hợp",
    "ticked": "nội dung đã có",
    "percent": "tỷ lệ",
    "value": "giá trị",
    "choice": "lựa chọn",
    "votes": "số phiếu",
    "variables": "các số liệu của công thức",
    "not_applicable": "không áp dụng",
    "published": "đã công bố",
    "points": "điểm nhập",
    "reason": "lý do",
}
"""Each field in the officer's words."""


def faults(answer: Answer) -> tuple[str, ...]:
    """What is wrong whatever the rule: numbers below zero, or none that people write."""
    return tuple(sentence for name, held in _numbers(answer) if (sentence := _fault(name, held)))


def _numbers(answer: Answer) -> Iterator[tuple[str, Decimal]]:
    for name in _SINGLE:
        if (held := getattr(answer, name)) is not None:
            yield name, Decimal(held)
    for name in _SEVERAL:
        yield from ((name, Decimal(held)) for held in getattr(answer, name) or ())
    yield from (("variables", held) for held in answer.variables.values())


def _fault(name: str, held: Decimal) -> str:
    if not sound(held):
        return f"Số không dùng được ({NAMES[name]})."
    return f"{NAMES[name].capitalize()} không được âm." if held < 0 and name not in _MAY_BE_NEGATIVE else ""


def as_data(answer: Answer) -> dict[str, object]:
    """The answer as JSON holds it: only what was entered, numbers as decimal strings, dates ISO."""
    return fields_to_data(answer)


def from_data(data: object) -> Answer:
    """The answer `as_data` wrote; what can't be read is left out."""
    return read(data, "")[0]


def read(data: object, where: str) -> tuple[Answer, tuple[Problem, ...]]:
    """An answer somebody wrote, leniently, and a problem at `where` for all that could not be read."""
    if not isinstance(data, Mapping):
        return Answer(), (Problem(where, "Câu trả lời phải gồm các mục có tên."),)
    given: dict[str, Any] = {}
    problems = []
    for key, item in data.items():
        name, held = _field(str(key), item)
        if name not in _READERS:
            problems.append(Problem(where, f"Không có mục nào tên là «{tidy(name)}»."))
        elif held is not None:
            given[name] = held
        elif item is not None:
            problems.append(Problem(where, f"Không đọc được {NAMES[name]}: «{tidy(str(item))}»."))
    return Answer(**given), tuple(problems)


def _field(key: str, item: object) -> tuple[str, object]:
    """The field a key stands for and what it holds; none where that can't be read."""
    if key == "yes":
        yes = _flag(item)
        return "choice", None if yes is None else int(not yes)
    if key == "date" and item is None:
        return "never", True
    return key, _READERS[key](item) if key in _READERS and item is not None else None


def _flag(item: object) -> bool | None:
    if isinstance(item, bool):
        return item
    return {"co": True, "yes": True, "true": True, "khong": False, "no": False, "false": False}.get(fold(str(item)))


def _whole(item: object) -> int | None:
    value = number(item)
    return int(value) if value is not None and value == value.to_integral_value() else None


def _wholes(item: object) -> tuple[int, ...] | None:
    if not isinstance(item, list | tuple):
        return None
    read_ones = [_whole(each) for each in item]
    return None if None in read_ones else tuple(each for each in read_ones if each is not None)


def _day(item: object) -> dt.date | None:
    text = tidy(str(item))
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return read_date(text, _NO_YEAR)


def _variables(item: object) -> dict[str, Decimal] | None:
    if not isinstance(item, Mapping):
        return None
    values = {tidy(str(name)): number(held) for name, held in item.items()}
    return None if None in values.values() else {name: held for name, held in values.items() if held is not None}


def _words(item: object) -> str | None:
    return tidy(item) if isinstance(item, str) else None


_READERS: dict[str, Callable[[object], object]] = {
    **dict.fromkeys(("done", "due", "excluded", "percent", "value", "points"), number),
    **dict.fromkeys(("late", "count", "choice"), _whole),
    **dict.fromkeys(("counts", "ticked", "votes"), _wholes),
    **dict.fromkeys(("date", "since"), _day),
    **dict.fromkeys(("never", "not_applicable", "published"), _flag),
    "variables": _variables,
    "reason": _words,
}
