#!/bin/sh
# Makes docs/readings.md anew: what both profiles make of the same captures. Usage:
# docs/readings.sh [DIRECTORY], of files that 'consent import' takes. The captures of the page in
# this repository are not part of it: without them, and without DIRECTORY, there is nothing to make.
set -eu
captures=${1:+$(cd "$1" && pwd)}
cd "$(dirname "$0")/.."
page=cli/target/readings.md
rm -f "$page"
# The test fails where the page in docs is not yet the one that it makes; what it counts it checks first.
mvn -q -B -pl cli -am test -Dtest=ReadingsTest -Dsurefire.failIfNoSpecifiedTests=false \
  ${captures:+"-Dreadings.captures=$captures"} >&2 || true
[ -f "$page" ] || { echo "readings.sh: no page was made: see above, and are the captures there?" >&2; exit 1; }
cp "$page" docs/readings.md
echo "docs/readings.md is made" >&2
