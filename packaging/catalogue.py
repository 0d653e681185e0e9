"""The catalogue: take words from the sources, compile them, and put them into a wheel.

python packaging/catalogue.py update     i18n/*/LC_MESSAGES/cchc.po from the sources
python packaging/catalogue.py compile    the .mo files the program reads
"""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent.parent
_PACKAGE = ROOT / "cchc_desktop"
_KEYWORDS = {"_": None, "N_": None, "Q_": ((1, "c"), 2)}


def po_files(root: Path = ROOT) -> list[Path]:
    """Every language's catalogue."""
    return sorted((root / "i18n").glob("*/LC_MESSAGES/cchc.po"))


def words_of_the_sources() -> Catalog:
    """A template with every marked message of the package."""
    template = Catalog(project="CCHC Desktop", charset="utf-8")
    for name, _line, message, comments, context in extract_from_dir(
        _PACKAGE, method_map=[("**.py", "python")], keywords=_KEYWORDS, comment_tags=("i18n:",), strip_comment_tags=True
    ):
        template.add(
            message,
            locations=[(f"cchc_desktop/{Path(name).as_posix()}", 0)],
            auto_comments=comments,
            context=context,
        )
    return template


def read(path: Path) -> Catalog:
    """One language's catalogue as it stands."""
    with path.open("rb") as file:
        return read_po(file, locale=path.parts[-3])


def update() -> None:
    """Bring the catalogues up to date; what is new waits there for its translation."""
    template = words_of_the_sources()
    for path in po_files():
        catalogue = read(path)
        catalogue.update(template, no_fuzzy_matching=True)
        catalogue.obsolete.clear()
        catalogue.revision_date = datetime(2026, 1, 1, tzinfo=UTC)
        with path.open("wb") as file:
            write_po(file, catalogue, sort_output=True, omit_header=False, include_lineno=False, width=100)


def compile_all(root: Path = ROOT) -> None:
    """Write each .mo beside its .po, where it is older."""
    for path in po_files(root):
        target = path.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime < path.stat().st_mtime:
            with target.open("wb") as file:
                write_mo(file, read(path))


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Compile before a wheel is packed."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 -- hatchling's own call
        """Called by hatchling: compile, and take along what was made and is not kept."""
        root = Path(self.root)
        compile_all(root)
        for path in po_files(root):
            made = path.with_suffix(".mo")
            build_data["force_include"][str(made)] = f"cchc_desktop/resources/{made.relative_to(root).as_posix()}"


if __name__ == "__main__":
    {"update": update, "compile": compile_all}[sys.argv[1]]()
