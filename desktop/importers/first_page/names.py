"""What is written as a person's name, and the names with which a line begins. Knows nothing of pages."""

from __future__ import annotations

import re
from unicodedata import combining, normalize


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\S+", text))


def _without_accents(text: str) -> str:
    return "".join(letter for letter in normalize("NFKD", text) if not combining(letter))


_PARTICLES = _words(
    "van von der den de del della di da dos du la le ter ten bin ibn al el y e zu zur af av st vander vom"
)
_BEGINNINGS = _words("Van Von De Der Den Del")
_SUFFIXES = _words("jr sr ii iii iv")
# What stands beside names: institutions, places, streets, dates, and the words of titles that look like names.
_NO_NAME = _words(
    _without_accents(
        """university universität universidad universidade université universita universiteit univ college school
    architect
    institute institut instituto institution department departamento dept faculty faculdade laboratory laboratories
    lab labs laboratoire research center centre inc corp corporation ltd llc gmbh company foundation association
    society project group team division office agency academy hospital press technologies technology systems system
    science sciences software engineering computer computers computing computation mathematics mathematical physics
    statistics informatics information national international högskola hochschule google microsoft facebook yahoo
    ibm intel amazon apple oracle xerox nokia at&t usa uk u.s.a canada france germany italy japan china india israel
    switzerland netherlands austria australia spain sweden denmark england scotland norway portugal brazil singapore
    korea finland ireland california massachusetts texas york london cambridge berkeley stanford mit princeton
    cornell harvard carnegie street avenue ave road rd drive gate entertainment magazine uc ucla eth tu cnrs inria
    epfl cmu nyu csail square box suite floor building journal conference proceedings symposium workshop report
    technical version draft abstract paper article chapter the this these in on of for to from with at as is are
    we our and or how why what january february march april june july august september october november december
    volume number no page pages member fellow ieee acm student senior editor editors editorial board author authors
    professor assistant associate advisor committee chair phd thesis dissertation manual guide introduction
    programming language languages data network networks algorithm algorithms design theory analysis model models
    method methods parallel distributed copyright rights reserved email e-mail fax tel phone web available online
    invited submitted accepted revised published publication publications preprint edition series summary contents
    view profile citations reads impact factor executive director president officer manager minister secretary
    governor chief service services using based approach learning overview survey tutorial security internet memory"""
    )
)
_PLACES = re.compile(
    r"^(San|Santa|Los|Las|New) \w+$|^(UC \w+.*|Ann Arbor|Palo Alto|Mountain View|Menlo Park|Hong Kong|Tel Aviv|"
    r"Redwood City|Salt Lake City|United (States|Kingdom)|Murray Hill|Holmdel|Rio de Janeiro|South Africa|North \w+|"
    r"Carnegie Mellon|Bell \w+|Georgia Tech|Oak Ridge|Los Alamos|Ecole \w+|École .*|Virginia Tech|"
    r"Sun Microsystems|Max Planck|Sri Lanka|Tata .*)$"
)
_MAIL = re.compile(r"[<({\[][^<>(){}\[\]]*(@|www\.|https?:)[^<>(){}\[\]]*[>)}\]]?|\S+@\S+|https?:\S+|www\.\S+")
_EMPTY = re.compile(r"\(\s*\)|\[\s*\]")  # where a sign stood that has no character
_HONOURS = re.compile(
    r"\b(Dr|Prof|Professor|Mr|Mrs|Ms|Dipl\.-Ing)\b\.?\s*|,?\s*\b(Ph\.?\s?D|M\.?Sc|B\.?Sc|Esq)\b\.?"
    r"|,?\s*\b((Student|Senior|Life|Associate) )?(Member|Fellow), (IEEE|ACM)|,\s*(IEEE|ACM)\b"
)
_BY = re.compile(r"^\s*(written |edited |presented )?(by|authors?|von|par|por)\b\s*:?\s*", re.IGNORECASE)
_PARTS = re.compile(r"[;•·|]|\s[—–-]\s")
_BETWEEN = re.compile(r",|\s?&\s|\s?\band\b\s?|\s?\bAND\b\s?|\s+(?:und|et)\s+|/")
_INITIAL = re.compile(r"(?:[^\W\d_a-z]\.-?){1,4}$|[^\W\d_a-z]{1,2}$|(?:Ch|St|Th|Yu|Ph)\.$")
_NICKNAME = re.compile(r"\([^\W\d_]+\)$|[\"“][^\W\d_]+[\"”]$")
_CAPITALISED = re.compile(r"[^\W\d_]+(?:[-'’‐][^\W\d_]+)*\.?$")


def leading_names(text: str) -> list[str]:
    """Return the names with which a line begins, and those behind each semicolon; none for an affiliation."""
    text = _BY.sub("", _HONOURS.sub(" ", _EMPTY.sub("", _MAIL.sub(" ; ", text))))
    names: list[str] = []
    for part in _PARTS.split(text):
        for piece in _BETWEEN.split(part):
            name = " ".join(piece.rstrip(" 0123456789").strip(" .,:[]~-–").split())
            if name.casefold() in _SUFFIXES and names:
                names[-1] += f" {name}"
            elif is_name(name):
                names += _pairs(name)
            elif _is_beside_names(name):
                break
    return names


def _is_beside_names(text: str) -> bool:
    """True if what is no name is no damaged one either: a place, an institution, words of a sentence."""
    words = text.split()
    if not any(map(str.isalpha, text)):
        return False
    return (
        _PLACES.match(text) is not None
        or any(_is_beside_a_name(word) or any(map(str.isdigit, word)) for word in words)
        or any(word[0].islower() and word not in _PARTICLES for word in words)
    )


def joined_rows(upper: str, lower: str) -> str:
    """Return the lower of two lines of a list of names, with the name in front that the upper one begins, if any.

    Such is a word alone at its end, one that ends in a particle, or the last name where the lower line begins with one
    word alone: "…, Ana Franco da" and "Silva, Carolin Rubner".
    """
    *before, last = (piece.strip() for piece in _BETWEEN.split(upper.rstrip()))
    first = _BETWEEN.split(lower.lstrip(), maxsplit=1)[0].strip()
    goes_on = _is_begun(last) or (is_name(last) and _is_begun(first) and " " not in first)
    return f"{last} {lower}" if before and last and goes_on else lower


def _is_begun(name: str) -> bool:
    words = name.split()
    if not words or any(map(str.isdigit, name)) or any(map(_is_beside_a_name, words)):
        return False
    if len(words) > 1:
        return words[-1] in _PARTICLES or (words[-1].casefold() in _PARTICLES and words[-1] in _BEGINNINGS)
    return bool(_CAPITALISED.match(name)) and name[0].isupper()


def _is_beside_a_name(word: str) -> bool:
    return _without_accents(word.strip(".,'’()").casefold()) in _NO_NAME


def _is_initial(word: str) -> bool:
    return _INITIAL.match(word) is not None and not _is_beside_a_name(word)


def _pairs(name: str) -> list[str]:
    """Return names that stand one behind the other with nothing between: no name has six full words."""
    words = name.split()
    if len(words) < 6 or len(words) % 2 or any(len(word.strip(".")) < 2 or word in _PARTICLES for word in words):
        return [name]
    return [f"{given} {family}" for given, family in zip(words[::2], words[1::2], strict=True)]


def is_name(text: str) -> bool:
    """True if a text is written as the name of a person: two to six words, capitalised but for particles."""
    words = re.sub(r"\.(?=\w)", ". ", text).split()
    if (
        not 2 <= len(words) <= 20
        or (len(words) > 6 and "." in text)
        or len(text) > 150
        or any(map(str.isdigit, text))
        or _PLACES.match(text)
    ):
        return False
    real = [word for word in words if word not in _PARTICLES and word.casefold().strip(".") not in _SUFFIXES]
    full = [word for word in real if not _is_initial(word) and not _NICKNAME.match(word)]
    if not full or words[-1] in _PARTICLES or words[-1] in _BEGINNINGS or real[-1] not in full:
        return False
    if any(_is_beside_a_name(word) or word.endswith(("'s", "’s")) for word in full):
        return False
    if len(words) > 6 and len(_pairs(text)) == 1:
        return False
    return all(_CAPITALISED.match(word) and (word[0].isupper() or word[1:2] in ("'", "’")) for word in full)
