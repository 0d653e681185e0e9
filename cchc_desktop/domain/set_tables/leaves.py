"""The tree as read -> indicators: each leaf's rule from its words, surveys, bonus and penalty, maxima left empty."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from cchc_desktop.domain.indicators import Indicator
from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.problems import Problem
from cchc_desktop.domain.rule_text import RuleReading, read_rule
from cchc_desktop.domain.rules import Occurrence, Rule, rule_from_data
from cchc_desktop.domain.rules.choices import Manual
from cchc_desktop.domain.rules.counts import Bonus, Penalty
from cchc_desktop.domain.rules.figures import show
from cchc_desktop.domain.set_tables.outline import Node
from cchc_desktop.domain.set_tables.points import read_points
from cchc_desktop.domain.set_tables.telling import BEYOND
from cchc_desktop.text import tidy

_NOT_SELF = re.compile(
    r"khong (?:phai )?tu (?:cham|danh gia)|khong phai nop|dieu tra xhh"
    r"|\bdtxhh\b|phieu dieu tra|dieu tra xa hoi hoc"
)
_OWN_WORK = re.compile(r"(?:to chuc|thuc hien|trien khai|phoi hop|ban hanh|xay dung) ")
_PENALTY = re.compile(r"\bdiem (?:tru|phat)\b|\b(?:tru|phat) diem\b|(?:^|\s)[-−–]\s*\d|\btru\b")
_BONUS = re.compile(r"\bdiem (?:thuong|cong)\b|\b(?:thuong|cong) diem\b|^\+\s*\d|\bcong\b|\bthuong\b")
_EACH = re.compile(r"(?:moi|cong|thuong|tru|phat|duoc|[+−–-])\D{0,60}?(\d+(?:[.,]\d+)?)")
_TAKEN = re.compile(r"(?:\b(?:cong|thuong|tru|phat)(?: diem)?:?|[+−–-])\s*(\d+(?:[.,]\d+)?)")
_CAP = re.compile(r"(?:toi da|khong qua|tran)\D{0,20}(\d+(?:[.,]\d+)?)")
_NAMED = re.compile(r"(?<![\d.,])(\d{1,3}(?:[.,]\d{1,3})?)\s*(?:điểm|đ)\b", re.IGNORECASE)
_BELOW_ZERO = re.compile(r"\s*[-−–]\d")
_LONGEST = 6_000
"""Characters of one leaf's scoring; more is a table gone wrong."""


@dataclass(slots=True)
class Leaves:
    """Makes indicators of nodes, and keeps what was doubtful about them."""

    year: int | None = None
    """The set's own, as the document tells it."""
    problems: list[Problem] = field(default_factory=list)

    def indicator(self, node: Node, beyond: str = "") -> Indicator:
        """The indicator of `node`; `beyond` is "bonus", "penalty" or "both" under the head of such a block."""
        beyond = _beyond(node, beyond)
        children = tuple(self.indicator(child, beyond) for child in node.children)
        points = self._points(node, children, beyond)
        if not beyond and node.points and _BELOW_ZERO.match(node.row.points):
            node.faults.append(f"Điểm tối đa ghi «{tidy(node.row.points)}», đọc là {show(node.points)}.")
        self.problems += [Problem(node.code, fault) for fault in node.faults]
        made = Indicator(
            node.code,
            node.title,
            points,
            evidence="\n".join(node.evidence),
            note="\n".join(node.note),
            children=children,
        )
        if children:
            return replace(made, note="\n".join([*node.note, *node.method]))
        return self._leaf(made, node, beyond)

    def _points(self, node: Node, children: Sequence[Indicator], beyond: str) -> Decimal:
        if node.points is not None:
            return node.points
        if children and beyond:
            return Decimal(0)
        if children:
            total = sum((child.max_points for child in children if not child.beyond), Decimal(0))
            node.faults.append(f"Điểm tối đa để trống; cộng các tiêu chí bên trong được {show(total)}.")
            return total
        cap = _CAP.search(flat(" ".join((node.row.points, *node.method, node.title)))) if beyond else None
        found = read_points(cap[1]).value if cap else _left(node)
        if found is None and not cap and not beyond and (most := _most(node)) is not None:
            node.faults.append(f"Điểm tối đa để trống; mức cao nhất trong cách chấm là {show(most)}.")
            return most
        if found is None and not node.faults:
            node.faults.append("Không có điểm tối đa.")
        elif found is not None and not beyond:
            node.faults.append(
                f"Điểm tối đa để trống; phần còn lại của {node.parent.code if node.parent else ''} là {show(found)}."
            )
        return found or Decimal(0)

    def _leaf(self, made: Indicator, node: Node, beyond: str) -> Indicator:
        text = "\n".join(node.method)
        kind = node.kind or _kind(beyond, node)
        reading = _noted(node.rule, made.max_points)
        if reading is None and len(text) > _LONGEST:
            reading = RuleReading(Rule(Manual(made.max_points)), ("Cách chấm quá dài; để chấm trực tiếp.",))
        if reading is None:
            reading = read_rule(node.rule or text, made.max_points, title=node.title, kind=kind, year=self.year)
        if not beyond and reading.rule.kind == "penalty":
            # What stands inside the total is taken from its own points.
            reading = read_rule(node.rule or text, made.max_points, title=node.title, kind="trừ điểm", year=self.year)
        survey = node.survey or reading.survey or _surveyed(node, text)
        if beyond:
            return replace(made, rule=replace(self._outside(made, node, reading, beyond), text=text))
        if not text and not node.rule:
            if not survey:
                self.problems.append(Problem(node.code, "Không có cách chấm; để chấm trực tiếp."))
            return replace(made, survey=survey)
        self.problems += [Problem(node.code, fault) for fault in reading.problems]
        return replace(made, rule=replace(reading.rule, text=text or reading.rule.text), survey=survey)

    def _outside(self, made: Indicator, node: Node, reading: RuleReading, beyond: str) -> Rule:
        """The rule of a bonus or penalty; so much each time, where the reader of rules made none of its words."""
        problems = reading.problems
        rule = reading.rule
        if rule.kind not in {"bonus", "penalty"}:
            rule = _each_time(made, node, "\n".join(node.method), beyond)
            problems = _RECKONED if node.method else _UNSAID
        self.problems += [Problem(node.code, fault) for fault in problems]
        return rule


_UNSAID = ("Không có cách cộng, trừ điểm; đọc là mỗi lần một mức điểm.",)
_RECKONED = ("Không rõ cách cộng, trừ điểm; đọc là mỗi lần một mức điểm.",)


def _noted(rule: str, max_points: Decimal) -> RuleReading | None:
    """A rule written as plain data, as an exported workbook has it; None where it is a sentence, or spoilt."""
    if not rule.startswith("{"):
        return None
    try:
        return RuleReading(rule_from_data(json.loads(rule), max_points, ""))
    except ValueError:
        return None


def _beyond(node: Node, above: str) -> str:
    words = flat(node.title)
    if above in ("bonus", "penalty") or not (above or BEYOND.search(words)):
        return above
    bonus, penalty = _BONUS.search(words), _PENALTY.search(words)
    if bonus and penalty and not node.children:
        return "bonus" if bonus.start() < penalty.start() else "penalty"
    return "both" if (bonus and penalty) or not (bonus or penalty) else "bonus" if bonus else "penalty"


def _kind(beyond: str, node: Node) -> str:
    return "" if not beyond else _sort(beyond, node)


def _sort(beyond: str, node: Node) -> str:
    """Bonus or penalty, by the row's own words where the block holds both."""
    if beyond != "both":
        return beyond
    words = flat(" ".join((node.title, node.row.points, *node.method)))
    return "penalty" if _PENALTY.search(words) else "bonus"


def _each_time(made: Indicator, node: Node, text: str, beyond: str) -> Rule:
    """The rule of a bonus or penalty whose words the reader of rules left open: so much each time."""
    words = flat(f"{node.row.points} {text}")
    each = _TAKEN.search(words) or _EACH.search(words)
    points = read_points(each[1]).value if each else None
    occurrences = (Occurrence(node.title, points or made.max_points),)
    form = Penalty if _sort(beyond, node) == "penalty" else Bonus
    return Rule(form(made.max_points, occurrences))


def _left(node: Node) -> Decimal | None:
    """What its parent's points leave for the one child that names none."""
    parent = node.parent
    if parent is None or parent.points is None or sum(child.points is None for child in parent.children) > 1:
        return None
    left = parent.points - parent.summed
    return left if left > 0 else None


def _most(node: Node) -> Decimal | None:
    """The highest points that its scoring names."""
    named = (read_points(match[1]).value for match in _NAMED.finditer("\n".join(node.method)))
    return max((value for value in named if value is not None), default=None)


def _surveyed(node: Node, text: str) -> bool:
    """Whether the row's words, or those above it where it has none of its own, say that a survey measures it."""
    own = flat("\n".join((text, *node.evidence, *node.note, node.row.points)))
    title = flat(node.title)
    if _NOT_SELF.search(own) or (_NOT_SELF.search(title) and not _OWN_WORK.match(title)):
        return True
    return not text and any(_NOT_SELF.search(flat(above.title)) for above in _above(node))


def _above(node: Node) -> Iterator[Node]:
    while node.parent is not None:
        node = node.parent
        yield node
