"""Part II: what was done in each of the six fields, its figures, and its points."""

from cchc_desktop.reports import wording
from cchc_desktop.reports.quarterly.direction import Draft, area_points
from cchc_desktop.reports.quarterly.fields import Field
from cchc_desktop.reports.quarterly.material import Material, told
from cchc_desktop.reports.quarterly.sheet import figures, leaves
from cchc_desktop.reports.quarterly.work import deeds


def in_field(field: Field) -> Draft:
    """The drafter of one field."""

    def draft(material: Material) -> str:
        done = deeds(material.tasks[field], material)
        known = figures((leaf for area in material.areas[field] for leaf in leaves(area)), material.facts)
        nothing = "" if done else f"{wording.NOTHING}kết quả về thực hiện nhiệm vụ {field.value}."
        return wording.paragraphs(nothing, told(done, known, material), area_points(material, field))

    return draft
