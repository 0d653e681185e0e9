"""The printed forms of a score sheet, in any round: dossier in, document out.

report is the ward's report with its annexes (sheet, reasons, proofs) behind it; rejoinder the one that answers a
verification; slip says of one leaf why it has its points.
"""

from cchc_desktop.reports.scorecard.proofs import evidence_list
from cchc_desktop.reports.scorecard.rejoinder import rejoinder
from cchc_desktop.reports.scorecard.report import drafted, score_report
from cchc_desktop.reports.scorecard.slip import slip

__all__ = ["drafted", "evidence_list", "rejoinder", "score_report", "slip"]
