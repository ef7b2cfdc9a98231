#!/bin/sh
# Makes the tables of docs/terms-accuracy.md anew. Usage: docs/terms-accuracy.sh TEXTS [UNSEEN]: the file of
# texts that labels.jsonl in docs/terms-labels was made of, and that of unseen.jsonl and unseen-single.jsonl;
# neither is part of the repository. Without UNSEEN the table of test stays. The prose is written by hand.
set -eu
[ $# -ge 1 ] && [ -f "$1" ] && [ -f "${2:-$1}" ] || { echo "usage: docs/terms-accuracy.sh TEXTS [UNSEEN]" >&2; exit 2; }
absolute() { echo "$(cd "$(dirname "$1")" && pwd)/$(basename "$1")"; }
texts=$(absolute "$1")
unseen=${2:+$(absolute "$2")}
cd "$(dirname "$0")/.."
page=docs/terms-accuracy.md
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
labels=docs/terms-labels
evaluate() {
  ./consent evaluate terms --gold "$2" --texts "$3" --out "$made/$1"
}
if [ -n "$unseen" ]; then
  cat $labels/unseen.jsonl $labels/unseen-single.jsonl > "$made/labels"
  evaluate test "$made/labels" "$unseen"
fi
evaluate dev $labels/labels.jsonl "$texts"
evaluate ai-dev $labels/ai-dev.jsonl "$texts"
# Between <!-- NAME --> and <!-- /NAME --> stands what was made of NAME.
awk -v made="$made" '
  /^<!-- \/[a-z-]+ -->$/ { inside = 0 }
  !inside { print }
  /^<!-- [a-z-]+ -->$/ && system("test -f " made "/" $2) == 0 {
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
