"""What a column of a set's table holds, told by the words in its head: in any order, any wording."""

import enum
import re

from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.text import tidy


class Column(enum.Enum):
    """What a column holds."""

    CODE = enum.auto()
    TITLE = enum.auto()
    MAX = enum.auto()
    SURVEY_MAX = enum.auto()
    """The maximum of what a survey measures, where it has a column of its own."""
    METHOD = enum.auto()
    STEP = enum.auto()
    """The points of one clause of the scoring, beside its words."""
    RULE = enum.auto()
    """The scoring once more, in words the program surely reads."""
    KIND = enum.auto()
    EVIDENCE = enum.auto()
    NOTE = enum.auto()
    SURVEY = enum.auto()
    LEVEL = enum.auto()
    SKIPPED = enum.auto()
    """Self points, verified points, units: what a set does not hold."""


# In this order: the first whose words stand in the head's cell says what the column is.
_WORDS: tuple[tuple[Column, tuple[str, ...]], ...] = (
    (
        Column.CODE,
        (r"^(?:s ?t ?t|t ?t|so tt|so thu tu|thu tu|ma|ma so|ky hieu|so hieu|no)\b(?! hoa)(?!.*\bquy tac\b)",),
    ),
    (Column.LEVEL, (r"^(?:cap|bac)(?: trong bang)?$",)),
    (Column.KIND, (r"^loai\b", r"^kieu\b", r"\bloai (?:quy tac|cach|cham)\b", r"\bdang quy tac\b")),
    (Column.RULE, (r"^quy tac$",)),
    (
        Column.SURVEY_MAX,
        (
            r"\b(?:toi da|diem chuan|thang diem)\b.*\b(?:dtxhh|xhh|xa hoi hoc)\b",
            r"\b(?:dtxhh|xhh|xa hoi hoc)\b.*\b(?:toi da|diem chuan|thang diem)\b",
        ),
    ),
    (
        Column.MAX,
        (
            r"^(?:so |tong |muc )?diem (?:toi da|chuan)\b|^thang diem$|^(?:diem )?max$",
            r"^diem tham dinh (?:toi da|chuan)\b",
        ),
    ),
    (
        Column.SKIPPED,
        (
            r"\bsan pham\b|\bso lieu\b|\bdon vi\b|\bco quan\b|\bchu tri\b|\bphu trach\b",
            r"\btheo doi\b|\bthoi (?:gian|han)\b",
        ),
    ),
    (
        Column.METHOD,
        (
            r"\bcach\b|\bhuong dan\b|\bphuong (?:phap|thuc)\b|\bquy tac\b|\bcong thuc\b|\bthuyet minh\b",
            r"\bdien giai\b|\b(?:noi dung|chi tiet|co cau) (?:thang )?(?:diem|cham)\b|\bbieu diem\b",
            r"\bnoi dung (?:cua )?(?:cac )?(?:muc|thang)|\bthang (?:diem )?(?:chi tiet|cu the|danh gia|cham)\b",
            r"\btieu chuan (?:cham|cho|danh gia)\b|\bmuc (?:danh gia|dat|do danh gia)\b",
            r"^muc (?:cong|tru|thuong|phat)\b|^muc do$",
            r"\bquy dinh (?:cham|cho|tinh)\b|\bnguyen tac (?:cham|tinh|cho)\b|\byeu cau (?:danh gia|cham)\b",
            r"\bdieu kien\b|\bcan cu (?:cham|tinh|cho) diem\b",
        ),
    ),
    (
        Column.EVIDENCE,
        (
            r"\bkiem chung\b|\btlkc\b|\bminh chung\b|\bho so\b|\btai lieu\b|\bchung minh\b|\bchung cu\b",
            r"\bcan cu danh gia\b",
        ),
    ),
    (
        Column.SKIPPED,
        (
            r"\btu (?:cham|danh gia|cho|xep)\b|\btham dinh\b|\bdat duoc\b|\bdiem dat\b|\bthuc te\b|\by kien\b",
            r"\bgiai trinh\b|\bchi so (?:dat|nam)\b|^chi so(?: %)?$|\bty le\b|\bchenh lech\b|\bket qua\b",
            r"\bxep (?:loai|hang)\b|\bhoi dong\b|\bdiem (?:bi )?tru$|\bdiem cham\b|\bnam truoc\b|\bdiem tong\b",
        ),
    ),
    (
        Column.MAX,
        (r"\btoi da\b|\bdiem chuan\b|\bthang diem\b|\bdiem cao nhat\b|\bkhung diem\b", r"^tran\b|\bdiem tran\b"),
    ),
    (Column.SURVEY, (r"\bdtxhh\b|\bxhh\b|\bxa hoi hoc\b|\bhinh thuc\b|\bkhao sat\b",)),
    (Column.NOTE, (r"\bghi chu\b|\bluu y\b",)),
    (Column.MAX, (r"^(?:so |muc |tong )?diem\b(?! thanh phan)|\bmuc diem\b|\bso diem\b|^trong so\b",)),
    (
        Column.TITLE,
        (
            r"\bnoi dung\b|\btieu chi\b|\blinh vuc\b|\btctp\b|\bchi so\b|^ten\b|\bnhiem vu\b|\bchi tieu\b",
            r"\btieu muc\b|\bhang muc\b|^tieu chuan\b|\bdanh muc\b|\bphan\b|\bnhom\b",
        ),
    ),
)
_PATTERNS = tuple((column, re.compile("|".join(words))) for column, words in _WORDS)
LONGEST_HEAD = 90


_NAMES_TITLE = re.compile(r"(?:noi dung|tieu chi|linh vuc|chi so|ten)\b")


def plain(cell: str) -> str:
    """The cell's words without accents, capitals and marks."""
    return re.sub(r"[^a-z0-9%]+", " ", flat(tidy(cell))).strip()


def column_of(cell: str) -> Column | None:
    """What a head's cell names."""
    words = plain(cell)
    if not words or len(words) > LONGEST_HEAD:
        return None
    if words == "muc":  # Mức, and Mục
        return Column.METHOD if "ứ" in tidy(cell).lower() else Column.CODE
    return next((column for column, pattern in _PATTERNS if pattern.search(words)), None)


def names_title(cell: str, column: Column | None) -> bool:
    """Whether a head's cell, read as another `column`, may name the criteria: first, or by a word of two meanings."""
    words = plain(cell)
    return words == "chi so" or (column is Column.METHOD and _NAMES_TITLE.match(words) is not None)
