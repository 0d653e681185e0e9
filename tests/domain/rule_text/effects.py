"""What a rule does, whatever it calls things."""

from collections.abc import Mapping

from cchc_desktop.domain.rules import Rule, rule_to_data

_WORDS = {"text", "labels", "yes", "no", "name", "exclusion"}


def effect(rule: Rule) -> object:
    """A rule without what it calls things."""

    def bare(data: object) -> object:
        if isinstance(data, Mapping):
            return {key: bare(each) for key, each in data.items() if key not in _WORDS}
        return [bare(each) for each in data] if isinstance(data, list) else data

    return bare(rule_to_data(rule)), bool(rule.exclusion)
