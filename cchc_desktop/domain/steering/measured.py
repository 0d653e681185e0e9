"""Steps of what is measured: a share by its figures, a share of which only the percentage is known, an index."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.rules.figures import show
from cchc_desktop.domain.rules.tiers import Tiers
from cchc_desktop.domain.steering import counted, effort
from cchc_desktop.domain.steering.ladder import reach, rungs
from cchc_desktop.domain.steering.moves import Ground, Move
from cchc_desktop.domain.steering.naming import flows, lowered, more

_HALF = Decimal("0.5")
_WHOLE = 100
_ZERO = Decimal(0)


def shares(ground: Ground) -> Iterator[Move]:
    """More done of what is due; more left out with a document; fewer deductions; all of it together."""
    if not has_figures(ground.answer):
        yield from percentages(ground)
        yield from counted.deductions(ground, ground.answer)
        return
    done = list(_more_done(ground))
    all_done = done[-1] if done else _done_by(ground, room(ground))
    yield from done
    yield from _left_out(ground)
    yield from counted.deductions(ground, ground.answer)
    for move in counted.deductions(ground, all_done.answer) if room(ground) else ():
        yield replace(move, words=f"{all_done.words}; {move.words}", days=all_done.days + move.days)


def has_figures(answer: Answer) -> bool:
    """Whether there is a share by figures: of something."""
    return answer.done is not None and bool(answer.due)


def room(ground: Ground) -> int:
    """How many more can be done: what is left of those due, or, where all new cases count, as many as are to come."""
    done, due = ground.answer.done or _ZERO, ground.answer.due or _ZERO
    if growing(ground):
        return int(due * ground.left / ground.gone)
    if isinstance(ground.rule.method, Tiers) and ground.rule.method.may_exceed:
        return reach(lambda number: ground.worth(_with_done(ground, number)), ground.leaf.max_points)
    return int(max(due - (ground.answer.excluded or _ZERO) - done, _ZERO).to_integral_value("ROUND_CEILING"))


def growing(ground: Ground) -> bool:
    """Whether every new case is one more of those due."""
    labels = ground.entry.labels
    return len(labels) > 1 and flows(labels[1])


def percentages(ground: Ground) -> Iterator[Move]:
    """A higher percentage, to halves of one."""
    bare = replace(ground.answer, done=None, due=None, votes=())
    scale = _Scale("tỷ lệ", " %", ground.answer.percent, Decimal(_WHOLE), lambda value: replace(bare, percent=value))
    return _raised(ground, scale)


def values(ground: Ground) -> Iterator[Move]:
    """A higher value of the index."""
    label = lowered(ground.entry.labels[0]).partition(" (")[0]
    top = ground.entry.top or Decimal(_WHOLE)
    bare = replace(ground.answer, percent=None)
    return _raised(ground, _Scale(label, "", ground.answer.value, top, lambda value: replace(bare, value=value)))


def variables(ground: Ground) -> Iterator[Move]:
    """One figure of the formula higher, or lower, while the others stay."""
    held = ground.answer.variables
    for name, label in zip(ground.entry.names, ground.entry.labels, strict=False):
        now = held.get(name)
        for sign in (1, -1):
            if now is None or (sign < 0 and now < 1):
                continue

            def changed(number: int, name: str = name, now: Decimal = now, sign: int = sign) -> Answer:
                return replace(ground.answer, variables={**held, name: now + sign * number})

            enough = ground.leaf.max_points
            most = reach(lambda number: ground.worth(changed(number)), enough) if sign > 0 else int(now)
            most -= not ground.worth(changed(most))  # a divisor of 0 is worth nothing
            for number in rungs(lambda number: ground.worth(changed(number)), most):
                words = f"đưa «{lowered(label)}» từ {show(now)} về {show(now - number)}"
                said = f"tăng «{lowered(label)}» từ {show(now)} lên {show(now + number)}" if sign > 0 else words
                yield Move(said, changed(number), effort.for_cases(number))


def _more_done(ground: Ground) -> Iterator[Move]:
    for number in rungs(lambda number: ground.worth(_with_done(ground, number)), room(ground)):
        yield _done_by(ground, number)


def _done_by(ground: Ground, number: int) -> Move:
    """So many more done, whatever it brings."""
    note = ", tổng số tăng theo" if growing(ground) else ""
    words = f"{more(number, ground.entry.labels[0], ground.answer.done or _ZERO)}{note}"
    return Move(words, _with_done(ground, number), effort.for_share(number, ground.answer.due or _ZERO))


def _with_done(ground: Ground, number: int) -> Answer:
    """So many more done; the last is no whole one where figures have decimals."""
    answer = ground.answer
    done, due = (answer.done or _ZERO) + number, answer.due or _ZERO
    if growing(ground):
        return replace(answer, done=done, due=due + number)
    if isinstance(ground.rule.method, Tiers) and ground.rule.method.may_exceed:
        return replace(answer, done=done)
    return replace(answer, done=min(done, max(due - (answer.excluded or _ZERO), answer.done or _ZERO)))


def _left_out(ground: Ground) -> Iterator[Move]:
    """What can be left out of the lower figure, with a document."""
    if not ground.rule.exclusion:
        return
    answer = ground.answer
    now, short = answer.excluded or _ZERO, room(ground)

    def without(number: int) -> Answer:
        return replace(answer, excluded=now + number)

    for number in rungs(lambda number: ground.worth(without(number)), short):
        words = f"có văn bản loại thêm {number} khỏi mẫu số ({lowered(ground.rule.exclusion)})"
        yield Move(words, without(number), effort.for_things(number))


@dataclass(frozen=True, slots=True)
class _Scale:
    """What is raised by halves, from what it is now."""

    label: str
    unit: str
    now: Decimal | None
    top: Decimal
    put: Callable[[Decimal], Answer]

    def value(self, number: int) -> Decimal:
        """`number` halves on, at the next even half: 55,8 goes on to 56 and 56,5."""
        start = self.now or _ZERO
        even = (start / _HALF).to_integral_value("ROUND_FLOOR") * _HALF
        return min(even + number * _HALF, self.top) if number else start

    @property
    def most(self) -> int:
        """Halves to the top."""
        return int(((self.top - (self.now or _ZERO)) / _HALF).to_integral_value("ROUND_CEILING"))

    def words(self, number: int) -> str:
        reached = f"{show(self.value(number))}{self.unit}"
        if self.now is None:
            return f"đạt {self.label} {reached}"
        return f"nâng {self.label} từ {show(self.now)}{self.unit} lên {reached}"


def _raised(ground: Ground, scale: _Scale) -> Iterator[Move]:
    days = effort.UNKNOWN if scale.now is None else 0
    for number in rungs(lambda number: ground.worth(scale.put(scale.value(number))), scale.most):
        yield Move(scale.words(number), scale.put(scale.value(number)), days or effort.for_halves(number))
