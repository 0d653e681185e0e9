"""Every number of a sentence counts: another in its place is another rule, or a doubt."""

import re
from collections.abc import Iterator

from tests.apart.sentences import Held, held, read

_EACH = 16
"""One sentence in so many is tried, another part of the corpus than the openers' tests try."""
_NAMING = re.compile(
    r"(?:mức|năm|số|định|qđ|quý i,|cuối|ví dụ.*|\n|^|từ ngày|bộ chỉ số|phụ lục|thang(?: điểm)?|điểm|/)\W*$",
    re.IGNORECASE,
)
"""What numbers a line, names a year, a document, a report or an example, or a day that another says again."""
_OWN = re.compile(r"\W*(?:tuổi|tháng,|tháng công|/|\.|\))", re.IGNORECASE)


def test_another_number_is_another_rule_or_a_doubt() -> None:
    passed_over = [changed for each in _sure() for changed in _passed_over(each)]
    assert passed_over == []


def _sure() -> list[Held]:
    """Sentences read with certainty."""
    certain = [each for each in held() if not each.problems and each.got["kind"] != "manual"]
    return certain[_EACH // 2 :: _EACH]


def _passed_over(each: Held) -> Iterator[str]:
    """The sentence with one number changed, where nothing became of it."""
    text = each.sentence["text"]
    for number in re.finditer(r"\d+", text):
        before, behind = text[: number.start()], text[number.end() :]
        if _NAMING.search(before) or _OWN.match(behind):
            continue
        changed = f"{before}{int(number[0]) + 3:0{len(number[0])}}{behind}"
        again = read({**each.sentence, "text": changed})
        if not again.problems and _told(again) == _told(each):
            yield changed


def _told(each: Held) -> dict[str, object]:
    return {name: part for name, part in each.got.items() if name != "text"}
