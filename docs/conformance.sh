#!/bin/sh
# Makes docs/conformance.md anew from what the command says to Google's conformance cases. The
# cases are not part of this repository: without them beside it there is nothing to make.
set -eu
cd "$(dirname "$0")/.."
page=cli/target/conformance.md
rm -f "$page"
mvn -q -B -pl cli -am test -Dtest=ConformanceTest -Dsurefire.failIfNoSpecifiedTests=false || true
[ -f "$page" ] || { echo "conformance.sh: no page was made; are the cases there?" >&2; exit 1; }
cp "$page" docs/conformance.md
echo "docs/conformance.md is made; a line that says NOT EXPLAINED needs a reason" >&2
