"""What a leaf of the ward's own may have at the year's end, before anyone verifies it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.rules import Input
from cchc_desktop.domain.rules.counts import Bonus, Deduct, Penalty
from cchc_desktop.domain.rules.figures import show
from cchc_desktop.domain.rules.occurrences import Occurrence, count_of, counts_of
from cchc_desktop.domain.steering import trend
from cchc_desktop.domain.steering.counted import recounted
from cchc_desktop.domain.steering.measured import growing, has_figures
from cchc_desktop.domain.steering.moves import Ground
from cchc_desktop.domain.steering.naming import can_be_mended
from cchc_desktop.domain.steering.trend import Dated, Range, ordered
from cchc_desktop.text import show_date

History = Sequence[tuple[date, Answer]]
_ZERO = Fraction(0)
_WHOLE = 100


@dataclass(frozen=True, slots=True)
class Expected:
    """Points, and what they rest on."""

    points: Range
    basis: str


def expected(ground: Ground, history: History, best: Decimal) -> Expected:
    """Of an answered leaf; `best` is what its steps can still bring it to."""
    if not ground.left:
        return _fixed(ground, "đã hết kỳ, điểm như đã nhập")
    if ground.answer != ground.given:
        return _fixed(ground, "điểm nhập tay")
    return _by_figures(ground, history) or _as_it_stands(ground, best)


def _by_figures(ground: Ground, history: History) -> Expected | None:
    """By the figures behind the rule, where they go on through the year."""
    method = ground.rule.method
    if isinstance(method, Bonus):
        return None
    if isinstance(method, Deduct | Penalty):
        return _occurrences(ground, method.occurrences)
    return _by_entry(ground, history)


def _by_entry(ground: Ground, history: History) -> Expected | None:
    answer = ground.answer
    match ground.entry.input:
        case Input.COUNT if (now := count_of(ground.counted)) is not None:
            return _counted(ground, history, now)
        case Input.RATIO if has_figures(answer):
            return _growing(ground, history) if growing(ground) else _done(ground, history)
        case Input.RATIO if answer.percent is not None:
            return _level(ground, _figures(history, ground, lambda each: each.percent), _with_percent)
        case Input.VALUE if answer.value is not None:
            return _level(ground, _figures(history, ground, lambda each: each.value), _with_value)
    return None


def _counted(ground: Ground, history: History, now: int) -> Expected:
    figures = _figures(history, ground, lambda each: count_of(ground.rule.counted(each)))
    more = trend.growth(figures, ground.begun, ground.left)
    most = now + int(more.high) + 1 if ground.entry.top is None else max(int(ground.entry.top), now)
    numbers = [min(now + number, most) for number in _wholes(more)]
    answers = [recounted(ground, (number,)) for number in numbers]
    return _asked(ground, answers, f"{_sources(figures)}: đến cuối kỳ {_span(numbers)}")


def _done(ground: Ground, history: History) -> Expected:
    """What is done grows towards what is due."""
    answer = ground.answer
    now, due = answer.done or Decimal(0), answer.due or Decimal(0)
    figures = _figures(history, ground, lambda each: each.done)
    most = max(due - (answer.excluded or 0), now)
    done = [min(now + number, most) for number in _wholes(trend.growth(figures, ground.begun, ground.left))]
    answers = [replace(answer, done=each) for each in done]
    return _asked(ground, answers, f"{_sources(figures)}: đến cuối kỳ {_span(done)}/{show(due)}")


def _growing(ground: Ground, history: History) -> Expected:
    """Where every new case counts the share is a level."""
    due = Fraction(ground.answer.due or 0)
    return _level(
        ground,
        _figures(history, ground, _percent_of),
        lambda answer, percent: replace(answer, done=_decimal(due * Fraction(percent) / _WHOLE)),
    )


def _with_percent(answer: Answer, percent: Decimal) -> Answer:
    return replace(answer, percent=percent)


def _with_value(answer: Answer, value: Decimal) -> Answer:
    return replace(answer, value=value)


def _level(ground: Ground, figures: Sequence[Dated], put: Callable[[Answer, Decimal], Answer]) -> Expected:
    share = ground.entry.input is Input.RATIO
    top = Decimal(_WHOLE) if share else ground.entry.top or Decimal(_WHOLE)
    reached = trend.level(figures, max(Fraction(top), figures[-1][1]), ground.left)
    values = [_decimal(each) for each in (reached.low, reached.mid, reached.high)]
    words = f"tỷ lệ cuối kỳ {_span(values)} %" if share else f"giá trị cuối kỳ {_span(values)}"
    return _asked(ground, [put(ground.answer, value) for value in values], f"{_sources(figures)}: {words}")


def _occurrences(ground: Ground, kinds: Sequence[Occurrence]) -> Expected:
    """What has happened may go on happening at the pace of the year; what can be mended may be gone."""
    now = counts_of(ground.counted, len(kinds)) or ()
    if not any(now):
        return _fixed(ground, f"chưa phát sinh trường hợp nào đến {show_date(ground.today)}")
    more = [(2 * count * ground.left + ground.gone) // (2 * ground.gone) for count in now]
    worse = [count + max(each, min(count, 1)) for count, each in zip(now, more, strict=True)]
    lasting = [can_be_mended(kind.text) for kind in kinds]
    same = [count if mend else count + each for count, each, mend in zip(now, more, lasting, strict=True)]
    fewer = [0 if mend else count for count, mend in zip(now, lasting, strict=True)]
    answers = [recounted(ground, counts) for counts in (worse, same, fewer)]
    told = f"{sum(now)} trường hợp đến {show_date(ground.today)}"
    return _asked(ground, answers, f"{told}, cuối kỳ có thể từ {sum(fewer)} đến {sum(worse)}")


def _as_it_stands(ground: Ground, best: Decimal) -> Expected:
    """Nothing goes on by itself; at best what can still be done is done."""
    now = Fraction(ground.points)
    high = max(now, Fraction(best))
    basis = "như đã nhập" if high == now else f"như đã nhập; cao nhất {show(best)} nếu làm được việc còn lại"
    return Expected(Range(now, now, high), basis)


def _fixed(ground: Ground, basis: str) -> Expected:
    now = Fraction(ground.points)
    return Expected(Range(now, now, now), basis)


def _asked(ground: Ground, answers: Sequence[Answer], basis: str) -> Expected:
    """What the rule gives for the three."""
    return Expected(ordered(*(Fraction(ground.worth(answer)) for answer in answers)), basis)


def _figures(history: History, ground: Ground, get: Callable[[Answer], Decimal | Fraction | int | None]) -> list[Dated]:
    """The figure day by day, the one that stands now last."""
    now = Fraction(get(ground.answer) or 0)
    dated = [
        (day, Fraction(value)) for day, answer in history if day <= ground.today and (value := get(answer)) is not None
    ]
    return dated if dated and dated[-1][1] == now else [*dated, (ground.today, now)]


def _wholes(more: Range) -> tuple[int, int, int]:
    """Whole things: the low end down, the middle to the nearest, the high end up."""
    return int(more.low), int(more.mid + Fraction(1, 2)), -int(-more.high // 1)


def _percent_of(answer: Answer) -> Fraction | None:
    if answer.done is None or not answer.due:
        return None
    return Fraction(answer.done) * _WHOLE / Fraction(answer.due)


def _decimal(value: Fraction) -> Decimal:
    """To two places, down."""
    return Decimal(int(value * _WHOLE)).scaleb(-2)


def _sources(figures: Sequence[Dated]) -> str:
    first, last = figures[0][0], figures[-1][0]
    if first == last:
        return f"theo số liệu ngày {show_date(last)}"
    return f"theo {len(figures)} lần nhập từ {show_date(first)} đến {show_date(last)}"


def _span(values: Sequence[Decimal | int]) -> str:
    low, high = show(min(values)), show(max(values))
    return low if low == high else f"{low}–{high}"
