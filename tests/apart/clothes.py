"""A sentence in other clothes says the same: without accents, in capitals, line by line, with dots for commas."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from random import Random

from tests.apart.sentences import Held, Verdict, read, sentences


def _bare(text: str) -> str:
    parted = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(char for char in parted if not unicodedata.combining(char))


def _lines(text: str) -> str:
    return (
        "\n".join(f"- {part.strip()}" for part in text.split(";")) if "(1;" not in text and "\n" not in text else text
    )


CLOTHES: Mapping[str, Callable[[str], str]] = {
    "không dấu": _bare,
    "dấu rời": lambda text: unicodedata.normalize("NFD", text),
    "chữ hoa": str.upper,
    "dấu chấm thập phân": lambda text: re.sub(r"(?<=\d),(?=\d)", ".", text),
    "mỗi mức một dòng": _lines,
    "viết tắt điểm": lambda text: re.sub(r"(?<=\d) điểm", "đ", text),
    "dấu cách thừa": lambda text: text.replace(" ", "  ").replace("%", " %"),
    "có câu dẫn": lambda text: f"Cách chấm: {text}",
}
"""Each by the words a person would use for it."""


def dressed(name: str, of_each: int = 1) -> list[Held]:
    """The sentences that aren't traps, in these clothes, as the house reads them: one `of_each` so many, by lot."""
    plain = [each for each in sentences() if not each.get("trap")]
    chosen = Random(name).sample(plain, len(plain) // of_each)  # noqa: S311 -- nothing is secret here
    return [read({**each, "text": CLOTHES[name](each["text"])}) for each in chosen]


def share(found: list[Held]) -> float:
    """How many were read right."""
    return sum(each.verdict is Verdict.RIGHT for each in found) / len(found)
