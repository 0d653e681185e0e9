"""This PC's habits, and what the program is."""

from cchc_desktop import __version__, preferences
from tests.officer.answers import ScriptedAsk
from tests.officer.settings import SettingsOfficer


def test_language_and_text_size_are_kept_for_the_next_start(officer: SettingsOfficer) -> None:
    assert not officer.told_to_restart
    before = officer.machine.specimen.font().pointSizeF()
    officer.enlarge(150)
    assert officer.machine.specimen.font().pointSizeF() == before * 1.5
    assert officer.told_to_restart
    officer.speak("en")
    assert (officer.desk.habits.current.language, officer.desk.habits.current.text_size) == ("en", 150)
    officer.speak("vi")
    officer.enlarge(100)
    assert not officer.told_to_restart


def test_habits_of_another_hand_are_shown_as_the_nearest(officer: SettingsOfficer) -> None:
    officer.desk.habits.change(language="fr", text_size=133)
    officer.machine.reload()
    assert officer.machine.language.currentText() == "Tiếng Việt"
    assert officer.machine.text_size.currentText() == "125 %"
    assert preferences.Preferences().text_size == 100


def test_the_data_folder_is_shown_and_opened(officer: SettingsOfficer, ask: ScriptedAsk) -> None:
    assert officer.machine.folder.text() == str(officer.desk.store.folder)
    officer.open_data_folder()
    assert ask.said == [str(officer.desk.store.folder)]


def test_the_program_says_its_version_its_parts_and_their_licences(officer: SettingsOfficer) -> None:
    said = officer.words_about()
    assert __version__ in said
    assert str(officer.desk.store.folder) in said
    assert "LGPL 3.0" in said
    assert "SIL OPEN FONT LICENSE" in officer.read_licence("Noto Sans").upper()
    assert "Lucide" in officer.read_licence("Lucide")
