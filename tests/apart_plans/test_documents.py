"""Documents the readers were not made with, in every form, give the same plan: all of it, and nothing besides."""

from pathlib import Path

import pytest

from cchc_desktop.domain.plans import read_plan
from cchc_desktop.exchange.reading import read_blocks
from tests.apart_plans.documents import Document, documents
from tests.apart_plans.forms import FORMS
from tests.apart_plans.readings import faults


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("document", documents(), ids=lambda document: document.name)
def test_a_document_gives_its_tasks_whatever_form_it_comes_in(document: Document, form: str, tmp_path: Path) -> None:
    suffix, write = FORMS[form]
    plan = read_plan(read_blocks(write(tmp_path / f"plan{suffix}", document)))
    assert list(faults(document, plan)) == []
