"""The language of the window: Qt's translators, for the program's texts and for those of Qt's own dialogs.

English has neither, and costs the start nothing. What a text is called in the code and how it is found again:
``desktop.texts``; where the translations come from: packaging/texts.py.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desktop import paths, texts
from desktop.resources import resources
from desktop.settings import BY_KEY, Settings

CONTEXT = "postil"
LANGUAGES = tuple(value for value, _ in BY_KEY["language"].choices if value != "system")
TRADITIONAL = ("zh_TW", "zh_HK", "zh_MO", "zh_Hant")  # whose readers are better served by the next of their languages


def language_of(choice: str, preferred: Sequence[str]) -> str:
    """Return the language that a setting means; for "system" the first of the ``preferred`` that there is."""
    if choice in LANGUAGES:
        return choice
    for name in preferred:
        wanted = name.replace("-", "_")
        if wanted.startswith(TRADITIONAL):
            continue
        known = next((language for language in LANGUAGES if language.partition("_")[0] == wanted.partition("_")[0]), "")
        if known:
            return known
    return "en"


def speak_as(choice: str, application: QCoreApplication) -> str:
    """Show the program's texts, Qt's, numbers and dates in the language of a setting. Returns which that is."""
    language = language_of(choice, QLocale.system().uiLanguages() if choice == "system" else ())
    if language == "en":
        return language
    own, qts = QTranslator(application), QTranslator(application)
    if own.load(str(resources().joinpath("translations", f"postil_{language}.qm"))):
        application.installTranslator(own)
    if qts.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(qts)
    locale = QLocale(language)
    QLocale.setDefault(locale)
    texts.speak(_looked_up, locale.groupSeparator(), language)
    return language


def speak_without_window() -> None:
    """Show the program's texts in the user's language in a process that has no window."""
    speak_as(Settings(paths.settings_path())["language"], QCoreApplication.instance() or QCoreApplication([]))


def _looked_up(text: str, number: int) -> str:
    return QCoreApplication.translate(CONTEXT, text, None, number)
