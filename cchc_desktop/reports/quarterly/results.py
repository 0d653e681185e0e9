"""Part II: what was done in each of the six fields, its figures, and its points."""

from cchc_desktop.reports.quarterly import wording
from cchc_desktop.reports.quarterly.direction import Draft, area_points
from cchc_desktop.reports.quarterly.fields import Field
from cchc_desktop.reports.quarterly.material import Material, deeds, figures, leaves, told


def in_field(field: Field) -> Draft:
    """The drafter of one field."""

    def draft(material: Material) -> str:
        facts = material.facts
        done = deeds(material.tasks[field], facts)
        known = figures((leaf for area in material.areas[field] for leaf in leaves(area)), facts)
        nothing = "" if done else f"{wording.NOTHING}thực hiện nhiệm vụ {field.value}."
        return wording.paragraphs(nothing, told(done, known, facts), area_points(material, field))

    return draft
