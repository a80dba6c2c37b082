#!/bin/sh
# Renders the pictures of the README into packaging/pictures: `make pictures`. They show a new library. Then the picture
# book, every part of the window in every look and size, into build/pictures; with ARGS, only its scenes of such names.
set -eu
cd "$(dirname "$0")/.."
python="${PYTHON_HERE:-.venv/bin/python}"
[ $# -eq 0 ] || exec $python -m tests.picture_book "$@"
postil="$python -m desktop"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export POSTIL_LIBRARY="$scratch/library.postil" XDG_CONFIG_HOME="$scratch" QT_QPA_PLATFORM=offscreen
for appearance in light dark; do
    $postil picture --force "packaging/pictures/$appearance.png" --size 1280x800 --appearance "$appearance" --scale 1
done
$postil picture --force packaging/pictures/narrow.png --size 640x800 --appearance light --scale 1

# A paper, a book and a web page, each with a note.
samples=tests/samples/articles
noted() {
    $postil add "$samples/$1" >/dev/null
    $postil annotate "$samples/$1" --quote "$2" --theme "$3" --note "$4" >/dev/null
    $postil annotate "$samples/$1" --quote "$5" --theme "$6" >/dev/null
    shown "$1" "$7"
}
shown() {
    file="$samples/$1" name="$2" && shift 2
    $postil picture --force "packaging/pictures/$name.png" "$file" --size 1100x720 --appearance light --scale 1 "$@"
}
noted bells.pdf "older than the tower" Talent "Who told *him* so?" "blue covers" Investment paper
shown bells.pdf pages --pages
noted lighthouse.epub "217 steps" Investment "A hundred more than the old tower had." "the dark stays" Talent book
noted page.html "one more summer" Talent "And since?" "two crowns for a person" Investment page
$python -m tests.picture_book
