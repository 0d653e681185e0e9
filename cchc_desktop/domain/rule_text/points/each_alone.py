"""That each part of a list has points of its own: "quý nào không đạt không tính điểm quý đó"."""

import re
from collections.abc import Sequence

from cchc_desktop.domain.rule_text.words.one_token import Token

_PART = (
    "(?:nội dung|phần|mục|yêu cầu|hoạt động|việc|công việc|nhiệm vụ|quý|tháng|kỳ|báo cáo|ý|thành phần|khâu|bước"
    "|tiêu chí thành phần|hình thức|chỉ tiêu|đợt|sản phẩm|văn bản)"
)
_THAT = f"(?:của |cho |ở |đối với |tại )?{_PART} (?:đó|ấy|tương ứng)"
_NONE = "(?:không (?:được )?(?:tính|chấm|cho|có|được)(?: có)? điểm|(?:được |chấm |tính )?0(?: điểm| đ)?|mất điểm)"
_THEN = "(?: ?[,:]| thì| sẽ| bị)*"
_REFUSED = re.compile(
    rf"(?:nếu |trường hợp |đối với )?(?:[^\W\d]+ ){{0,3}}?{_PART} nào(?P<denied> (?:không|chưa|chậm|thiếu|trễ))?"
    rf"(?: [^\W\d]+){{0,8}}?{_THEN}(?: (?P<that>{_THAT}))?{_THEN} {_NONE}(?: (?P<ends>{_THAT}))?"
)
_GIVEN = re.compile(
    rf"(?:[^\W\d]+ ){{1,2}}{_PART} nào{_THEN} (?:được )?(?:tính|chấm|cho|được|có)(?: điểm)?(?: theo)? {_THAT}"
)


def each_alone(tokens: Sequence[Token]) -> bool:
    """Whether a clause says so, by what isn't done or by what is: "thực hiện nội dung nào tính điểm nội dung đó"."""
    said = " ".join(token.text for token in tokens)
    refused = _REFUSED.fullmatch(said)
    told = refused is not None and any(refused[name] for name in ("denied", "that", "ends"))
    return told or _GIVEN.fullmatch(said) is not None
