"""A style of CSL 1.0, made ready for citeproc-py 0.11: what attributes and rules it does not read are written in words
that it knows (CSL 1.0.2, https://docs.citationstyles.org/en/stable/specification.html).
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from graphlib import CycleError, TopologicalSorter

from lxml import etree

from desktop.errors import PostilError

CSL = "{http://purl.org/net/xbiblio/csl}"
SUFFIX = "year-suffix"  # an item has it where nothing else tells it from another one


def ready(source: bytes, name: str) -> etree._Element:
    """Return a style as citeproc-py understands it. Raises PostilError where it is none that can be used."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, load_dtd=False)
    try:
        root = etree.fromstring(source, parser)
    except etree.XMLSyntaxError as error:
        raise PostilError("“{name}” is no citation style: it is not XML as CSL has it.", name=name) from error
    if root.getroottree().docinfo.internalDTD is not None:  # no style has entities of its own
        raise PostilError("“{name}” is no citation style: it is not XML as CSL has it.", name=name)
    if root.tag != f"{CSL}style" or root.find(f"{CSL}citation/{CSL}layout") is None:
        parent = root.find(f"{CSL}info/{CSL}link[@rel='independent-parent']")
        if parent is not None:
            raise PostilError(
                "“{name}” only names another style, {parent}; that one's file is needed.",
                name=name,
                parent=parent.get("href", "").rpartition("/")[2],
            )
        raise PostilError("“{name}” is no citation style.", name=name)
    variables = _variables_of_macros(root, name)
    _initials_where_meant(root)
    for condition in root.iter(f"{CSL}if", f"{CSL}else-if"):
        if condition.attrib.pop("disambiguate", None):  # not known to citeproc-py
            _also_wants(condition, SUFFIX)
        numeric = condition.get("is-numeric", "").split()
        if "locator" in numeric:  # citeproc-py knows a work's numbers and not a place's: it counts as one
            condition.attrib.pop("is-numeric")
            if others := " ".join(name for name in numeric if name != "locator"):
                condition.set("is-numeric", others)
            _also_wants(condition, "locator")
    _letters_behind_years(root)
    _names_in_full(root)
    _groups_as_meant(root, variables)
    for label in list(root.iter(f"{CSL}label")):
        if label.get("text-case") == "title":  # which spares abbreviations there
            label.set("text-case", "capitalize-first")
        variable = label.get("variable", "locator")
        if variable != "locator":  # it writes the label of what is not there
            condition = etree.SubElement(etree.Element(f"{CSL}choose"), f"{CSL}if", variable=variable)
            label.getparent().replace(label, condition.getparent())
            condition.append(label)
    return root


def without_word(root: etree._Element, term: str) -> None:
    """Let a style have no word of its own for a term, such as "section"."""
    locale = etree.Element(f"{CSL}locale")
    terms = etree.SubElement(locale, f"{CSL}terms")
    for form in ({}, {"form": "short"}):
        empty = etree.SubElement(terms, f"{CSL}term", {"name": term} | form)
        etree.SubElement(empty, f"{CSL}single").text = ""
        etree.SubElement(empty, f"{CSL}multiple").text = ""
    root.insert(1, locale)


def sorted_by(root: etree._Element) -> frozenset[str]:
    """Return the variables of the first key by which a style sorts its list of works; none where it does not."""
    key = root.find(f"{CSL}bibliography/{CSL}sort/{CSL}key")
    if key is None:
        return frozenset()
    return _variables_of_macros(root, "").get(key.get("macro", ""), frozenset({key.get("variable", "")}))


def _also_wants(condition: etree._Element, variable: str) -> None:
    condition.set("variable", " ".join(filter(None, (condition.get("variable"), variable))))


def _initials_where_meant(root: etree._Element) -> None:
    """Hand ``initialize-with`` down to the names that inherit it, so that those with initialize="false" have none."""
    inherited = root.find(f"{CSL}citation").get("initialize-with", root.get("initialize-with"))
    for part in (root, *root.findall(f"{CSL}citation"), *root.findall(f"{CSL}bibliography")):
        part.attrib.pop("initialize-with", None)
    for name in root.iter(f"{CSL}name"):
        if name.get("initialize") == "false":
            name.attrib.pop("initialize-with", None)
        elif inherited is not None and "initialize-with" not in name.attrib:
            name.set("initialize-with", inherited)


def _letters_behind_years(root: etree._Element) -> None:
    """Put the letter of a work behind its year, where the style asks for letters and leaves it to its reader where."""
    asks = root.find(f"{CSL}citation").get("disambiguate-add-year-suffix") == "true"
    if not asks or root.find(f".//{CSL}text[@variable='{SUFFIX}']") is not None:
        return
    for date in [date for date in root.iter(f"{CSL}date") if date.get("variable") == "issued"]:
        group = etree.Element(f"{CSL}group")
        date.getparent().replace(date, group)
        group.append(date)
        etree.SubElement(group, f"{CSL}text", variable=SUFFIX)


def _names_in_full(root: etree._Element) -> None:
    """Give names that stand for others without a form of their own the form of those (CSL 1.0.2, "Substitute")."""
    for substitute in root.iter(f"{CSL}substitute"):
        form = [part for part in substitute.getparent() if part.tag in (f"{CSL}name", f"{CSL}et-al", f"{CSL}label")]
        for names in list(substitute.iter(f"{CSL}names")):
            if not len(names):
                names.extend(copy.deepcopy(part) for part in form)


def _variables_of_macros(root: etree._Element, name: str) -> dict[str, frozenset[str]]:
    """Return the variables that each macro writes. Raises PostilError where one is not there or leads to itself."""
    macros = {macro.get("name", ""): macro for macro in root.iter(f"{CSL}macro")}
    used = {part.get("macro", "") for part in root.iter("*") if "macro" in part.attrib}
    if used - macros.keys():
        raise PostilError("“{name}” is no citation style.", name=name)
    uses = {id_: [part.get("macro") for part in macro.iter("*") if part.get("macro")] for id_, macro in macros.items()}
    variables: dict[str, frozenset[str]] = {}
    try:
        for id_ in TopologicalSorter(uses).static_order():
            variables[id_] = _variables(macros[id_], variables)
    except CycleError as error:
        raise PostilError("“{name}” is no citation style.", name=name) from error
    return variables


def _groups_as_meant(root: etree._Element, macros: Mapping[str, frozenset[str]]) -> None:
    """Let mere words under a condition vanish with the variables of their group (CSL 1.0.2, "Group")."""
    for group in list(root.iter(f"{CSL}group")):
        choices = [child for child in group if child.tag == f"{CSL}choose"]
        if not choices:
            continue
        others = sorted(set().union(*(_variables(child, macros) for child in group if child not in choices)))
        for branch in (branch for choice in choices for branch in choice if others):
            if len(branch) and not _variables(branch, macros):
                condition = etree.Element(f"{CSL}if", match="any", variable=" ".join(others))
                condition.extend(list(branch))
                etree.SubElement(branch, f"{CSL}choose").append(condition)


def _variables(element: etree._Element, macros: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Return the variables that an element writes, itself or by its macros; conditions write none."""
    variables: set[str] = set()
    for part in element.iter(f"{CSL}text", f"{CSL}number", f"{CSL}date", f"{CSL}names"):
        variables.update((part.get("variable") or "").split(), macros.get(part.get("macro", ""), ()))
    return frozenset(variables)
