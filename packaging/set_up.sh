#!/bin/sh
# Makes .venv (or what VENV names) and installs what Postil needs into it: `set_up.sh run` to run the program, `set_up.sh dev` to check it
# as well, `set_up.sh bundle` to freeze it. Called by the Makefile, which calls it only when pyproject.toml is newer.
set -eu
cd "$(dirname "$0")/.."
wanted=${1:-run}
venv=${VENV:-.venv}

say() { printf '%s\n' "$*" >&2; }

may_install() { [ "${CI:-}" = true ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; }

works() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

find_python() {
    for name in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11 python; do
        if command -v "$name" >/dev/null 2>&1 && works "$name"; then
            printf '%s\n' "$name"
            return 0
        fi
    done
    return 1
}

make_venv() {
    if ! python=$(find_python); then
        say "Postil needs Python 3.11 or newer, and none was found: install it, or name one with 'make PYTHON=/path/to/python3'."
        exit 1
    fi
    if ! "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then
        version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        if may_install; then
            apt-get update -qq && apt-get install -y -qq --no-install-recommends "python$version-venv" >/dev/null
        else
            say "Python $version is here without its venv module: install the package python3-venv (or python$version-venv), then try again."
            exit 1
        fi
    fi
    "$python" -m venv --clear "$venv"
}

if ! works "$venv/bin/python" || ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
    say "Making $venv (once)."
    make_venv
fi

case $wanted in
    run) what=. ;;
    dev) what='.[dev]' ;;
    bundle) what='.[bundle]' ;;
    *) say "set_up.sh knows run, dev and bundle, not '$wanted'."; exit 1 ;;
esac
say "Installing what Postil needs into $venv (only when pyproject.toml has changed)."
if ! "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --editable "$what"; then
    say "The packages that Postil needs could not be installed; pip's own words stand above."
    exit 1
fi
touch "$venv/.ready-$wanted"
if [ "$wanted" = dev ]; then
    touch "$venv/.ready-run"
fi
