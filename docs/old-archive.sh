#!/bin/sh
# Makes the archive of a release that later ones must still open (OldArchiveTest), with what the
# release itself says of it. Run it once at each release, from its own tree:
#   docs/old-archive.sh 0.1.0
# or for an older release by its command:
#   CONSENT='java -jar .../consent.jar' docs/old-archive.sh 0.1.0
# Needs python3, for a page on the loopback, and zip.
set -eu
cd "$(dirname "$0")/.."
[ $# -eq 1 ] || { echo "old-archive.sh: say the release, such as 0.1.0" >&2; exit 2; }
inputs=cli/src/test/resources/old-archives
made=$inputs/$1
[ ! -e "$made" ] || { echo "old-archive.sh: $made is there already" >&2; exit 2; }
scratch=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$scratch"' EXIT
consent() { ${CONSENT:-./consent} --archive "$scratch/a" "$@"; }

consent import "$inputs/captures.jsonl"
consent corpus import "$inputs/tokens.csv"

# A host of our own is crawled, so that the frontier's and the schedule's tables are there too.
mkdir "$scratch/web"
printf 'User-agent: CCBot\nDisallow: /\n' >"$scratch/web/robots.txt"
printf '<!doctype html><html lang="en"><title>Home</title><p>A page.</p></html>' >"$scratch/web/index.html"
python3 -m http.server --bind 127.0.0.9 --directory "$scratch/web" 18409 >/dev/null 2>&1 &
server=$!
until python3 -c 'import socket; socket.create_connection(("127.0.0.9", 18409))' 2>/dev/null; do :; done
printf 'url,loopback_tokens\n127.0.0.9:18409,100\n' >"$scratch/loopback.csv"
consent corpus import "$scratch/loopback.csv"
consent schedule set --corpus loopback --every month
consent crawl --corpus loopback --allow-private --delay 0 --timeout 10 --user-agent 'OldArchive/1.0 (+https://auditor.example/bot)'

mkdir "$made"
for profile in rfc9309 paper; do
  consent verdicts --profile $profile --agents GPTBot,CCBot,Googlebot --format csv --out "$made/verdicts-$profile.csv"
  consent series --profile $profile --corpus made --by agent --from 2026-01 --to 2026-06 --format csv |
    grep -E ',(group|GPTBot|CCBot|Googlebot),' >"$made/series-$profile.csv"
done
consent archive stats --format csv >"$made/stats.csv"
(cd "$scratch/a" && zip -q "$scratch/archive.zip" archive.mv.db)
mv "$scratch/archive.zip" "$made/archive.zip"
ls -l "$made"
