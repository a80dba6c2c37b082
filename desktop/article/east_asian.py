"""Which of the East Asian languages a text is set in: they share characters, and each draws them its own way. Pure."""

from __future__ import annotations

import re
from functools import lru_cache

JAPANESE, KOREAN, SIMPLIFIED, TRADITIONAL = "ja", "ko", "zh-Hans", "zh-Hant"
LANGUAGES = (SIMPLIFIED, JAPANESE, TRADITIONAL, KOREAN)
_LOOKED_AT = 100_000  # characters from the beginning
_KANA = re.compile("[\u3041-\u30fa\u30fd-\u30ff\u31f0-\u31ff\uff66-\uff9f]+")  # not the signs that Chinese has too
_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]+")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]+")
_SHARE = 0.1  # of the characters, by which a quotation in another language is told from the text
_TRADITIONAL_SUBTAGS = {"hant", "tw", "hk", "mo"}
_SIMPLIFIED_SUBTAGS = {"hans", "cn", "sg", "my"}


def named(language: str) -> str:
    """Return which one a language tag (BCP 47, or a locale's name) means; '' for another, and for Chinese as such."""
    first, *others = re.split(r"[-_.@]", language.lower())
    if first == "zh":
        script = next((tag for tag in others if tag in _TRADITIONAL_SUBTAGS | _SIMPLIFIED_SUBTAGS), "")
        return (TRADITIONAL if script in _TRADITIONAL_SUBTAGS else SIMPLIFIED) if script else ""
    return first if first in (JAPANESE, KOREAN) else ""


def language_of(text: str, language: str = "") -> str:
    """Return the one whose characters stand in a text: that of its ``language``, or what the characters tell.

    '' where there are none, or where it may be more than one.
    """
    return "" if text.isascii() else _language_of(text[:_LOOKED_AT], language)


@lru_cache(maxsize=4)
def _language_of(begins: str, language: str) -> str:
    han, kana, hangul = (sum(map(len, script.findall(begins))) for script in (_HAN, _KANA, _HANGUL))
    total = han + kana + hangul
    if not total:
        return ""
    if known := named(language):
        return known
    if language.lower()[:2] != "zh" and max(kana, hangul) > _SHARE * total:
        return JAPANESE if kana > hangul else KOREAN
    # each of the older character sets has one form of a character and not the other
    simplified, traditional = (len(begins.encode(charset, "ignore")) for charset in ("gb2312", "big5"))
    return "" if simplified == traditional else SIMPLIFIED if simplified > traditional else TRADITIONAL
