"""Part II: what was done in each of the six fields, its figures, and its points."""

from cchc_desktop.reports.quarterly import wording
from cchc_desktop.reports.quarterly.direction import Draft, area_points
from cchc_desktop.reports.quarterly.fields import Field
from cchc_desktop.reports.quarterly.material import Material, deeds, figures, leaves
from cchc_desktop.text import show_date


def in_field(field: Field) -> Draft:
    """The drafter of one field."""

    def draft(material: Material) -> str:
        return wording.paragraphs(_done(material, field), _figures(material, field), area_points(material, field))

    return draft


def _done(material: Material, field: Field) -> str:
    done = deeds(material.tasks[field], material.facts)
    if done:
        return f"Kết quả thực hiện nhiệm vụ trong kỳ:\n{wording.listed(done)}"
    return f"Trong kỳ báo cáo, {wording.NOTHING} thực hiện nhiệm vụ cụ thể về {field.value}."


def _figures(material: Material, field: Field) -> str:
    known = figures((leaf for area in material.areas[field] for leaf in leaves(area)), material.facts)
    heading = f"Số liệu tổng hợp qua tự chấm điểm đến ngày {show_date(material.facts.day)}:"
    return f"{heading}\n{wording.listed(known)}" if known else ""
