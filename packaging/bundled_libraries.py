"""Say which libraries a bundle carries, and under which licences: LICENSES.txt and sbom.cdx.json in its folder.

Both are of the metadata of what is installed. A requirement that is not met ends it. Whether a version has a known hole
they do not say: that needs a database from the network (`pip-audit`).
"""

from __future__ import annotations

import json
import platform
import shutil
import subprocess
import sys
import sysconfig
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path, PurePath
from urllib.parse import quote

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

WHOLE = "postil[postgresql,encryption]"  # with what a bundle takes along where it is installed
LICENCE_NAMES = ("LICEN", "COPYING", "NOTICE", "AUTHORS", "OFL")
COMMON = Path("/usr/share/common-licenses")  # Debian's copies of those that PySide6 only names
SHORT = ("LGPL-3", "GPL-3")
UNNAMED = {"pyrage": "MIT"}  # whose metadata name none: what the licence is that they bring
LEFT_OUT = {"pip"}  # wanted by a library for a command of its own, and not frozen


def libraries(wanted: str = WHOLE) -> dict[str, Distribution]:
    """Return what a requirement needs and is installed, itself among it, by name. Raises SystemExit on a broken pin."""
    found: dict[str, Distribution] = {}
    waiting, seen = [Requirement(wanted)], set()
    while waiting:
        requirement = waiting.pop()
        if str(requirement) in seen or requirement.name in LEFT_OUT:
            continue
        seen.add(str(requirement))
        try:
            installed = distribution(requirement.name)
        except PackageNotFoundError:
            continue
        if not requirement.specifier.contains(installed.version, prereleases=True):
            sys.exit(f"{requirement} is wanted, but {installed.version} is installed.")
        found[canonicalize_name(requirement.name)] = installed
        for further in map(Requirement, installed.requires or ()):
            extras = requirement.extras or {""}
            if further.marker is None or any(further.marker.evaluate({"extra": extra}) for extra in extras):
                waiting.append(further)
    return dict(sorted(found.items()))


def licence_of(library: Distribution) -> str:
    """Return how a library names its licence, "" if it does not."""
    told = library.metadata
    named = told.get("License-Expression") or told.get("License") or ""
    classified = (line.split(" :: ")[-1] for line in told.get_all("Classifier") or () if line.startswith("License ::"))
    if not 0 < len(named.strip()) < 100:
        named = " / ".join(classified) or UNNAMED.get(canonicalize_name(library.name), "")
    return named.strip()


def is_licence(path: PurePath) -> bool:
    """True if a file of a library is a licence, by its folder or its name."""
    return "licenses" in path.parts[:-1] or path.name.upper().startswith(LICENCE_NAMES)


def system_packages(folder: Path) -> dict[str, str]:
    """Return the machine's own packages whose libraries a bundle has taken along, with their versions."""
    names = [
        f"*/{path.name}"
        for path in (folder / "_internal").glob("lib*.so*")
        if not path.is_symlink() and not path.name.startswith("libpython")
    ]
    if not names or not shutil.which("dpkg-query"):
        return {}
    owners = subprocess.run(["dpkg-query", "--search", *names], capture_output=True, text=True, check=False).stdout
    packages = sorted({line.split(":")[0] for line in owners.splitlines() if " /usr/lib/" in line})
    asked = ["dpkg-query", "--show", "--showformat=${Package}\t${Version}\n", *packages]
    shown = subprocess.run(asked, capture_output=True, text=True, check=True).stdout if packages else ""
    return dict(line.split("\t") for line in shown.splitlines())


def sbom(folder: Path) -> str:
    """Return the bill of materials as CycloneDX has it, the same each time: it bears neither time nor number."""
    rows = [("pypi", name, one.version, licence_of(one)) for name, one in libraries().items()]
    rows.append(("generic", "python", platform.python_version(), "PSF-2.0"))
    rows += [("deb/debian", name, version, "") for name, version in system_packages(folder).items()]
    components = []
    for kind, name, version, licence in rows:
        row = {"type": "application" if name == "postil" else "library", "name": name, "version": version}
        licences = {"licenses": [{"license": {"name": licence}}]} if licence else {}
        components.append(row | {"purl": f"pkg:{kind}/{name}@{quote(version)}"} | licences)
    (subject,) = (one for one in components if one["name"] == "postil")
    components.remove(subject)
    whole = {"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1, "metadata": {"component": subject}}
    return json.dumps(whole | {"components": components}, indent=1) + "\n"


def licences(folder: Path) -> str:
    """Return the licences of everything that a bundle carries, each text under the name of what it is for."""
    parts = []
    for name, one in libraries().items():
        texts_of_it = (path for path in one.files or () if path.suffix not in (".py", ".pyc"))
        files = [path for path in texts_of_it if is_licence(path)]
        texts = [Path(str(path.locate())).read_text("utf-8", "replace") for path in files]
        parts.append((f"{name} {one.version}: {licence_of(one) or 'see below'}", texts))
    own = list(Path(sysconfig.get_path("stdlib")).glob("LICENSE*"))
    parts.append((f"python {platform.python_version()}: PSF-2.0", [path.read_text("utf-8") for path in own]))
    for name, version in system_packages(folder).items():
        told = Path("/usr/share/doc") / name / "copyright"
        parts.append((f"{name} {version} (Debian)", [told.read_text("utf-8", "replace")] if told.is_file() else []))
    for path in (COMMON / name for name in SHORT if (COMMON / name).is_file()):
        parts.append((f"{path.name}, which Qt, PySide6 and shiboken6 name", [path.read_text("utf-8")]))
    line = "=" * 80
    return "\n".join(f"{line}\n{head}\n{line}\n\n" + "\n\n".join(texts) + "\n" for head, texts in parts)


def write(folder: Path) -> None:
    """Write both files into the folder of a bundle."""
    (folder / "sbom.cdx.json").write_text(sbom(folder), "utf-8")
    (folder / "LICENSES.txt").write_text(licences(folder), "utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
