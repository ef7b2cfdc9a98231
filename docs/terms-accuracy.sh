#!/bin/sh
# Makes the tables of docs/terms-accuracy.md anew. Usage: docs/terms-accuracy.sh TEXTS, the file of texts
# that docs/terms-labels were made of (it is no part of the repository). The prose is written by hand.
set -eu
[ $# -eq 1 ] && [ -f "$1" ] || { echo "usage: docs/terms-accuracy.sh TEXTS" >&2; exit 2; }
texts=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
cd "$(dirname "$0")/.."
page=docs/terms-accuracy.md
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
labels=docs/terms-labels
evaluate() {
  ./consent evaluate terms --gold "$labels/$2" --texts "$texts" ${3:+--split "$3"} --out "$made/$1"
}
evaluate test labels.jsonl test
evaluate dev labels.jsonl dev
evaluate ai-dev ai-dev.jsonl
# Between <!-- NAME --> and <!-- /NAME --> stands what was made of NAME.
awk -v made="$made" '
  /^<!-- \/[a-z-]+ -->$/ { inside = 0 }
  !inside { print }
  /^<!-- [a-z-]+ -->$/ {
    inside = 1
    print "```"
    file = made "/" $2
    while ((getline line < file) > 0) print line
    close(file)
    print "```"
  }
' "$page" > "$made/page"
cp "$made/page" "$page"
echo "the tables of $page are made" >&2
