#!/bin/sh
# Makes the zoo's table in docs/reliability.md anew from a crawl of the zoo.
set -eu
cd "$(dirname "$0")/.."
page=cli/target/reliability.md
rm -f "$page"
mvn -q -B -pl cli -am test -Dtest=ZooTest,EnclosureTest -Dsurefire.failIfNoSpecifiedTests=false || true
[ -f "$page" ] || { echo "reliability.sh: no page was made" >&2; exit 1; }
cp "$page" docs/reliability.md
echo "docs/reliability.md is made; git diff shows what changed" >&2
