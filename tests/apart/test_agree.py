import pytest

from tests.apart.agree import differences, main
from tests.apart.random_sheets import KINDS, sheet
from tests.apart.second_scorer import scored

_SHEETS = range(500_000, 500_700)


def test_two_scorers_that_share_nothing_agree() -> None:
    apart = {seed: found for seed in _SHEETS if (found := differences(*sheet(seed)))}
    assert apart == {}


def test_the_random_sheets_hold_every_kind_and_are_not_all_nothing() -> None:
    sheets = [sheet(seed) for seed in range(200)]
    written = repr([data for data, _answers in sheets])
    assert [kind for kind in KINDS if f"'kind': '{kind}'" not in written] == []
    assert sum(scored(*each).points > 0 for each in sheets) > 150


def test_the_big_run_says_how_many_sheets_it_compared(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["20", "--from", "7"]) == 0
    assert capsys.readouterr().out == "20 sheets, 0 apart\n"
