"""The faces: two come with Postil, each with italics and bold; what is missing is stood in for, and that is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF, QRawFont
from pytestqt.qtbot import QtBot

from desktop.article.content import Block, BlockKind, Content, Metadata
from desktop.settings import BY_KEY
from desktop.ui import faces
from desktop.ui.window.main_window import MainWindow
from tests.ui.pages import shown_view

pytestmark = pytest.mark.usefixtures("qapp")


def test_every_choice_of_the_setting_is_a_face() -> None:
    assert list(BY_KEY["face"].values()) == list(faces.FACES)


def test_tests_know_the_faces_that_come_with_postil_and_no_other() -> None:
    faces.bring_in()
    names = {name for name in QFontDatabase.families() if name not in ("Monospace", "Sans Serif", "Serif")}
    assert {name.partition(" Pro")[0] for name in names} == {"Source Serif", "Source Sans"}


@pytest.mark.parametrize(("face", "family"), [("serif", "Source Serif Pro"), ("sans", "Source Sans Pro")])
def test_the_faces_that_come_with_postil_have_italics_bold_small_capitals_and_old_style_figures(
    face: str, family: str
) -> None:
    assert faces.is_there(face) and not faces.stand_in(face)
    font = QFont()
    font.setFamilies(faces.families(face))
    font.setPixelSize(40)
    widths = set()
    for italic in (False, True):
        for weight in (QFont.Weight.Normal, QFont.Weight.DemiBold, QFont.Weight.Bold):
            font.setItalic(italic)
            font.setWeight(weight)
            assert QFontInfo(font).family() == family
            assert QFontInfo(font).italic() is italic
            widths.add(QFontMetricsF(font).horizontalAdvance("The quick brown fox"))
    assert len(widths) == 6, "a cut of its own for each, none slanted or smeared"
    font.setItalic(False)
    font.setWeight(QFont.Weight.Normal)
    features = bytes(QRawFont.fromFont(font).fontTable("GSUB").data())
    assert b"smcp" in features and b"onum" in features


def test_a_face_whose_package_is_missing_or_damaged_is_stood_in_for_and_that_is_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "SourceSerifPro-Regular.ttf").write_bytes(b"no face at all")
    monkeypatch.setattr(faces, "_folders", lambda package: [tmp_path] if "serif" in package else [])
    faces.bring_in.cache_clear()
    monkeypatch.setattr(faces.QFontDatabase, "families", lambda *_: ["DejaVu Serif", "DejaVu Sans"])
    try:
        assert faces.bring_in() == ()
        assert not faces.is_there("serif") and faces.stand_in("serif") == "DejaVu Serif"
        assert not faces.is_there("dyslexia") and faces.stand_in("dyslexia") == "DejaVu Sans"
        assert faces.is_there("system_serif") and not faces.stand_in("system_serif")
    finally:
        faces.bring_in.cache_clear()


@pytest.mark.parametrize(
    ("text", "language", "own"),
    [
        ("吾輩は猫である。名前はまだ無い。", "", "JP"),
        ("这是一个中文的句子，国学与经济。", "", "SC"),
        ("這是一個中文的句子，國學與經濟。", "", "TC"),
        ("나는 고양이로소이다.", "", "KR"),
        ("重要", "ja", "JP"),
    ],
)
def test_an_east_asian_article_is_set_in_one_face_of_its_language_and_of_the_chosen_kind(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, text: str, language: str, own: str
) -> None:
    there = [f"Noto {kind} CJK {of}" for kind in ("Sans", "Serif") for of in ("JP", "KR", "SC", "TC")]
    monkeypatch.setattr(faces.QFontDatabase, "families", lambda *_: there)
    view = shown_view(qtbot)
    for kind in ("Serif", "Sans"):
        view.set_type(face=kind.lower(), zoom=137)  # a size of its own: fonts are kept by what they are
        view.set_content(Content((Block(BlockKind.PARAGRAPH, text),), metadata=Metadata(language=language)))
        looked_for = view.document().begin().charFormat().font().families()
        assert next(name for name in looked_for if "CJK" in name) == f"Noto {kind} CJK {own}"
        assert looked_for[0] == faces.families(kind.lower())[0], "Latin words keep the face that was chosen"


def test_where_a_language_has_no_face_of_the_chosen_kind_its_other_one_is_taken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(faces.QFontDatabase, "families", lambda *_: ["Noto Sans CJK JP", "Songti SC"])
    assert faces.east_asian_families("serif", "ja") == ["Noto Sans CJK JP", "Songti SC"]
    assert faces.east_asian_families("sans", "zh-Hans") == ["Songti SC", "Noto Sans CJK JP"]


def test_choosing_a_face_that_is_not_installed_sets_the_article_and_says_what_stands_in(
    reading: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(faces.QFontDatabase, "families", lambda *_: ["DejaVu Sans"])
    with_serif = reading.view.type_style().column_width()
    reading.settings["face"] = "mono"
    assert reading.view.type_style().face == "mono"
    assert reading.view.type_style().column_width() != with_serif
    reading.settings["face"] = "dyslexia"
    assert reading.toast.text() == "This face is not installed here; the article is shown in DejaVu Sans."


def test_only_the_face_of_the_choice_is_called_there_not_what_stands_in_for_it() -> None:
    for face, row in faces.FACES.items():
        assert row.wanted <= len(row.families), face
