#!/bin/sh
# Renders the pictures of the README into packaging/pictures: `make pictures`. They show a new library.
set -eu
cd "$(dirname "$0")/.."
postil="${PYTHON_HERE:-.venv/bin/python} -m desktop"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export POSTIL_LIBRARY="$scratch/library.postil" XDG_CONFIG_HOME="$scratch" QT_QPA_PLATFORM=offscreen
for appearance in light dark; do
    $postil picture "packaging/pictures/$appearance.png" --size 1280x800 --appearance "$appearance" --scale 1
done
$postil picture packaging/pictures/narrow.png --size 640x800 --appearance light --scale 1
