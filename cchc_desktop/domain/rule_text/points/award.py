"""What is given where something holds."""

from dataclasses import dataclass

from cchc_desktop.domain.rule_text.points.amounts import Amount
from cchc_desktop.domain.rule_text.points.product import Product


@dataclass(frozen=True, slots=True)
class Award:
    """What is given: an amount with its sign, or a share of points; neither where only "theo tỷ lệ" is said."""

    amount: Amount | None = None
    product: Product | None = None
    sign: int = 0
    announced: bool = False
    """Only "tính theo công thức", and no formula with it."""
    towards: bool = False
    """A share of what is to be reached: "theo tỷ lệ so với chỉ tiêu"."""
