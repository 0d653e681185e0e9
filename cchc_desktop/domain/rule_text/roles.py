"""What the figures of a share are called: above the line and below."""

from cchc_desktop.domain.rule_text.facts import Step, Whole
from cchc_desktop.domain.rule_text.heard import Draft, Heard
from cchc_desktop.domain.rules.formula import Formula


def labels_of(heard: Heard, draft: Draft) -> tuple[str, ...]:
    """Names for the figures: stated by the words, or by the formula."""
    named = dict(heard.letters)
    listed = tuple(text for letter, text in heard.letters if not letter)
    if listed or isinstance(draft.method, Formula):
        return listed
    above, below = _letters(heard) or ("b", "a")
    done, due = named.get("done") or named.get(above), named.get("due") or named.get(below)
    return (done, due) if done and due else draft.labels


def _letters(heard: Heard) -> tuple[str, str] | None:
    """The letters above and below the line of the formula."""
    awards = [fact.award for fact in heard.facts if isinstance(fact, Step | Whole)]
    for product in (award.product for award in awards if award.product is not None):
        if len(product.above) == len(product.below) == 1 and len(product.above[0]) == len(product.below[0]) == 1:
            return product.above[0][0].text, product.below[0][0].text
    return None
