"""Where the clauses of a ratio end, and doubts where those ends don't meet."""

from decimal import Decimal

from cchc_desktop.domain.rule_text.facts.heard import Draft
from cchc_desktop.domain.rule_text.ranges.bounds import Bounds
from cchc_desktop.domain.rules.figures import show
from cchc_desktop.domain.rules.ratios import Ratio

_WHOLE = Decimal(100)


def doubt_unsaid(draft: Draft) -> None:
    """A doubt where "theo tỷ lệ" may mean of 100 % or of the per cent from which all is given."""
    method = draft.method
    if isinstance(method, Ratio) and not method.floor and method.full_from < _WHOLE:
        full = show(method.full_from)
        draft.doubt(f"Không rõ tính theo tỷ lệ của 100 % hay so với mức {full} %; đọc là của 100 %.")


def open_upwards(bounds: Bounds) -> bool:
    """Whether nothing ends it upwards."""
    return bounds.lower is not None and bounds.upper is None


def full_from_of(full_from: Decimal | None, upper: Decimal | None) -> Decimal:
    """From which per cent all is given."""
    if full_from is not None:
        return full_from
    return upper if upper is not None else _WHOLE


def check_upper_end(draft: Draft, bounds: Bounds, full_from: Decimal | None) -> None:
    """Where the share ends, all must begin."""
    upper = end_of(bounds)
    if full_from is not None and upper is not None and full_from != upper:
        draft.doubt(f"Mức tính theo tỷ lệ dừng ở {show(upper)} %, mức điểm tối đa bắt đầu từ {show(full_from)} %.")
    if full_from is None and upper is not None and upper != _WHOLE:
        draft.doubt(f"Không nói từ {show(upper)} % trở lên được bao nhiêu điểm; đọc là điểm tối đa.")
    if (
        bounds.at_most is not None
        and full_from is not None
        and bounds.at_most != _WHOLE
        and bounds.at_most >= full_from
    ):
        draft.doubt(f"Mức {show(bounds.at_most)} % thuộc cả hai mức.")


def check_lower_end(draft: Draft, bounds: Bounds, zero: Bounds | None) -> None:
    """Where nothing is given any more, the share must begin."""
    lower = start_of(bounds)
    if bounds.above is not None:
        draft.doubt(f"Không rõ đúng {show(bounds.above)} % có được tính theo tỷ lệ không; đọc là có.")
    if zero is None or zero.rest:
        return
    under = end_of(zero)
    if under is None or zero.lower:
        draft.doubt("Mức 0 điểm không nằm dưới các mức khác.")
    elif lower is not None and under != lower:
        draft.doubt(f"Dưới {show(under)} % là 0 điểm, nhưng mức tính theo tỷ lệ bắt đầu từ {show(lower)} %.")
    elif zero.at_most is not None:
        draft.doubt(f"Mức {show(under)} % thuộc cả hai mức; đọc là được tính theo tỷ lệ.")


def start_of(bounds: Bounds) -> Decimal | None:
    """Where a range begins."""
    return bounds.at_least if bounds.at_least is not None else bounds.above


def end_of(bounds: Bounds) -> Decimal | None:
    """Where a range ends."""
    return bounds.below if bounds.below is not None else bounds.at_most


def floor_of(bounds: Bounds, zero: Bounds | None) -> Decimal:
    """Under which per cent nothing is given."""
    ends = (start_of(bounds), end_of(zero) if zero is not None else None)
    return next((end for end in ends if end is not None), Decimal(0))
