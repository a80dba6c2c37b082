"""Signs and ligatures of TeX's fonts and others, without names that PDFium knows: it gives their numbers."""

from __future__ import annotations

import re
from unicodedata import normalize

# By number, in OT1 and then in T1; the first is what Quartz gives for the second.
OF_T1 = dict(zip("\x1b\x1c\x1d\x1e\x1f\x15", "ﬀﬁﬂﬃﬄ–", strict=True))
_OF_ADOBE = dict(zip(map(chr, range(0xF8E5, 0xF8FF)), "⎷⏐⎯®©™⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪⎮⎞⎟⎠⎤⎥⎦⎫⎬⎭", strict=True))  # of private use
LIGATURES = dict(zip("↵\v\f\r\x0e\x0f\xad\uf020", "ﬀﬀﬁﬂﬃﬄ- ", strict=True)) | OF_T1 | _OF_ADOBE
LIGATURE = re.compile(
    "(?<=[a-z])[↵\v\f\x0e\x0f\x1b-\x1f]|[\v\f\x0e\x0f\x1b-\x1f](?=[a-z])|(?<=[a-z])\r(?=[a-z])|(?<=\\w)\x15(?=\\w)"
    "|[\uf020\uf8e5-\uf8fe]|(?<=\\w)\xad(?=\\w)"
)
_SIGNS = (  # by number, as in Knuth's OMS encoding; the capitals are letters
    "−·×∗÷⋄±∓⊕⊖⊗⊘⊙○∘∙≍≡⊆⊇≤≥⪯⪰∼≈⊂⊃≪≫≺≻←→↑↓↔↗↘≃⇐⇒⇑⇓⇔↖↙∝′∞∈∋△▽\u0338↦∀∃¬∅ℜℑ⊤⊥"
    "ℵABCDEFGHIJKLMNOPQRSTUVWXYZ∪∩⊎∧∨⊢⊣⌊⌋⌈⌉{}⟨⟩|∥↕⇕\\≀√⨿∇∫⊔⊓⊑⊒§†‡¶♣♢♡♠"
)
_LARGE = (  # OMX: brackets in four sizes and in pieces, sums and their like in two
    "()[]⌊⌋⌈⌉{}⟨⟩|∥/\\()()[]⌊⌋⌈⌉{}⟨⟩/\\()[]⌊⌋⌈⌉{}⟨⟩/\\/\\⎛⎞⎡⎤⎣⎦⎢⎥⎧⎫⎩⎭⎨⎬⎪⏐"
    "⎝⎠⎜⎟⟨⟩⊔⊔∮∮⊙⊙⊕⊕⊗⊗∑∏∫∪∩⊎∧∨∑∏∫∪∩⊎∧∨∐∐^^^~~~[]⌊⌋⌈⌉{}√√√√⎷⏐√∥↑↓⏞⏞⏟⏟⇑⇓"
)
_FIRST = 48  # what has a lower number PDFium knows, but for a few; and Quartz numbers the glyphs of any font from 33
_AMS = "∴∵≑≜≾≲⪅⪕⪖⋞⋟≼≦⩽≶‵—≓≒≽≧⩾≷⊏⊐▷◁⊵⊴★≬▼▶◀→←△▲▽≖⋚⋛⪋⪌¥⇛⇚✓⊻⊼⩞∠∡∢∝⌣⌢⋐⋑⋓⋒⋏⋎⋋⋌⫅⫆≏≎⋘⋙⌜⌝®Ⓢ⋔∔∽⋍⌞⌟✠"  # as in MSAM
_HIGH = {161 + at: at for at in range(10)} | {163 + at: at for at in range(10, 33)}  # where dvips put the first of them
_NAMED = "{}()[]|/\\", "§¶·±¬*-"  # these PDFium knows by their names: in both fonts, and in that of signs
_NEGATED = re.compile("\u0338(.)")


def _numbered(signs: str, named: str) -> dict[int, str]:
    numbers = {number: number for number in range(_FIRST, len(signs))} | _HIGH
    return {code: signs[number] for code, number in numbers.items() if chr(code) not in named}


_OF_SYMBOL = (  # Adobe's encoding of Symbol from the space on, and from 0xA1 on
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
    "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪",
)
_PRIVATE = 0xF000  # and the code: so Word names what a font of signs has
_OF_WINGDINGS = dict(zip(map(ord, "lnquvØ§üàèðo¨þJ("), "●■❑◆❖➢▪✓→➔⇨□◻☑☺☎", strict=True))
_OF_JOURNALS = dict(zip(map(ord, "ðÞ¼þ"), "()=+", strict=True))  # as Arbortext writes the signs that are no letters
_OF_OMS = _numbered(_SIGNS, "".join(_NAMED))
_FONTS = {
    "(cm|lm)?b?sy\\d": dict(enumerate(_SIGNS[14:32], 14)) | _OF_OMS,
    "(cm|lm)?b?ex\\d": _numbered(_LARGE, _NAMED[0]),
    "LMMathSy|TeX_CM_Maths_S|AdvMacMthSy": dict(enumerate(_SIGNS[:32])) | _OF_OMS | _OF_JOURNALS,
    "LMMathEx|TeX_CM_Maths_E|txexs": dict(enumerate(_LARGE)),
    "(cm|lm)mib?\\d": dict(enumerate("δϵζηθικλμνξπρστυ", 14)) | dict(zip(map(ord, "`*?"), "ℓ⇀⋆", strict=True)),
    "msam\\d": dict(enumerate(_AMS, 41)),
    "msbm\\d": dict(enumerate("∦∤∤∦⊬⊮⊭⊯⋭⋬⋪⋫↚↛⇍⇏⇎↮⋇∅∄", 44)) | dict(enumerate("℧ð≂ℶℷℸ⋖⋗⋉⋊∣∥∖∼≈≊⪸⪷↶↷ϝϰ𝕜ℏℏ϶", 102)),
    "stmary\\d": dict(zip(map(ord, "JK"), "⟦⟧", strict=True)),
    "Symbol": dict(enumerate(_OF_SYMBOL[0], _PRIVATE + 32)) | dict(enumerate(_OF_SYMBOL[1], _PRIVATE + 161)),
    "Wingdings": _OF_WINGDINGS | {_PRIVATE + code: sign for code, sign in _OF_WINGDINGS.items()},
    "AdvP4C4E51|TeX_CM_Maths_I": dict(zip(map(ord, ":;=@"), ".,/∂", strict=True)),
    "AdvP4C4E7|AdvP80675": _OF_JOURNALS | {ord("6"): "±"},
    "AdvP40798": dict(zip(map(ord, "~{z|"), "=−+×", strict=True)),
    "WPTypographicSymbols": dict(zip(map(ord, "!'=>@ABC"), "•§’‘”“–—", strict=True)),
}


def signs_of(font: str) -> dict[int, str] | None:
    """Return which signs the characters of a font are that PDFium gives for them; None where it is none of these."""
    return next((signs for name, signs in _FONTS.items() if re.match(name, font, re.IGNORECASE)), None)


def with_slashes_last(text: str) -> str:
    """Return a text whose slashes that negate a sign stand through it: TeX sets them before it, Unicode behind."""
    return normalize("NFC", _NEGATED.sub("\\1\u0338", text)) if "\u0338" in text else text
