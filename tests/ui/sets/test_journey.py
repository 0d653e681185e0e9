"""From the province's decision to the first points: read, checked, corrected, issued, begun, scored."""

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_desktop.domain.rules.ratios import Ratio
from cchc_desktop.exchange.indicator_sets import load
from cchc_desktop.ui.sets.tree import Deed
from tests.exchange.set_files import LAYOUTS
from tests.officer.scoring import ScoringOfficer
from tests.officer.sets import SetsOfficer

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_decision_is_read_corrected_issued_and_scored_by(
    newcomer: SetsOfficer, qtbot: "QtBot", tmp_path: Path
) -> None:
    make, suffix = LAYOUTS[0]
    newcomer.read(make(load("mau-a"), tmp_path / f"Quyết định 4121{suffix}"))
    assert newcomer.editing
    newcomer.sieve("check")
    for code in [code for code in newcomer.codes if newcomer.unsure(code)]:
        newcomer.stand_on(code)
        newcomer.do(Deed.CONFIRM)
    newcomer.stand_on("1.1.3")
    newcomer.write("sentence", "100%: 2,5; từ 50% đến dưới 100%: (b/a)×2,5; dưới 50%: 0")
    newcomer.try_values("23", "39")
    assert newcomer.trial_points.startswith("1,47")
    newcomer.issue()
    assert newcomer.kept.issued
    newcomer.use_set()
    assert newcomer.sent_to == [("scoring", "")]

    scoring = ScoringOfficer(qtbot, newcomer.desk)
    scoring.fill("1.1.3", "23", "39")
    sheet = newcomer.desk.store.sheets.of_year(2026)
    assert sheet is not None
    rule = sheet.indicators.find("1.1.3").rule  # type: ignore[union-attr]
    assert rule is not None
    assert rule.method == Ratio(Decimal("2.5"), floor=Decimal(50))
    assert scoring.points.startswith("1,47")
    scoring.close()
