#!/bin/sh
# Puts Postil into this user's menu, with its icon, its file types and its postil:// addresses; `--remove` takes it out.
#   menu.sh [/path/to/postil]      (else the postil on PATH, else the one of this checkout or bundle)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
share=${XDG_DATA_HOME:-$HOME/.local/share}
entry=$share/applications/postil.desktop
icon=$share/icons/hicolor/scalable/apps/postil.svg
types=$share/mime/packages/postil-mime.xml

refresh() {
    if command -v update-desktop-database >/dev/null 2>&1; then update-desktop-database -q "$share/applications" || true; fi
    if command -v update-mime-database >/dev/null 2>&1; then update-mime-database "$share/mime" >/dev/null 2>&1 || true; fi
}

if [ "${1:-}" = --remove ]; then
    rm -f "$entry" "$icon" "$types"
    refresh
    echo "Postil is out of the menu."
    exit 0
fi

program=${1:-$(command -v postil || true)}
for guess in "$here/../postil" "$here/../dist/postil/postil" "$here/../.venv/bin/postil"; do
    if [ -z "$program" ] && [ -f "$guess" ] && [ -x "$guess" ]; then program=$guess; fi
done
if [ -z "$program" ] || [ ! -x "$program" ]; then
    echo "There is no postil program${program:+ at $program}; name it: sh $0 /path/to/postil" >&2
    exit 1
fi
program=$(cd "$(dirname "$program")" && pwd)/$(basename "$program")

mkdir -p "$(dirname "$entry")" "$(dirname "$icon")" "$(dirname "$types")"
# In an Exec line a path is quoted: \ " ` $ stand behind a backslash, % is doubled; then, as in every line of the file,
# each backslash is doubled. The last step is for sed's own replacement.
quoted=$(printf '%s' "$program" | sed 's/[\\"`$]/\\&/g; s/%/%%/g' | sed 's/\\/\\\\/g' | sed 's/[\\|&]/\\&/g')
sed "s|^Exec=postil|Exec=\"$quoted\"|" "$here/postil.desktop" >"$entry"
cp "$here/postil.svg" "$icon"
cp "$here/postil-mime.xml" "$types"
refresh
echo "Postil is in the menu: $entry"
