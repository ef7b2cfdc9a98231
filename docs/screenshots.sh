#!/usr/bin/env bash
# Makes the pictures in docs/images anew: pages of the demo's site at the width of a desk and of a
# phone. Usage: docs/screenshots.sh [SITE]; without SITE the demo is run first. Needs Chromium.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
images=$root/docs/images
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

browser=
for name in chromium chromium-browser google-chrome; do
  if [ -z "$browser" ]; then browser=$(command -v "$name" || true); fi
done
if [ -z "$browser" ]; then
  echo "screenshots: no Chromium found (chromium, chromium-browser or google-chrome)" >&2
  exit 2
fi

site=${1:-}
if [ -z "$site" ]; then
  site=$scratch/site
  "$root/consent" demo --out "$site"
fi
site=$(cd "$site" && pwd)

# A window lays a page out no narrower than about 500 px; so the page of a phone stands in a frame
# that is as narrow as a phone.
shoot() {
  local name=$1 page=$2 width=$3 height=$4 out=$5
  local target=file://$site/$page
  local args=(--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run
    --disable-background-networking --disable-component-update --disable-sync --hide-scrollbars
    --user-data-dir="$scratch/profile" --virtual-time-budget=4000 --allow-file-access-from-files)
  if ((width < 500)); then
    printf '<!doctype html><style>html,body{margin:0}iframe{border:0;display:block}</style><iframe src="%s" width="%d" height="%d"></iframe>' \
      "$target" "$width" "$height" >"$scratch/phone.html"
    target=file://$scratch/phone.html
  fi
  "$browser" "${args[@]}" --window-size="$width,$height" --screenshot="$out" "$target" \
    >"$scratch/browser.log" 2>&1 || { cat "$scratch/browser.log" >&2; return 1; }
  [ -s "$out" ] || { echo "screenshots: no picture of $page" >&2; return 1; }
  echo "$name $width px" >&2
}

mkdir -p "$images"
while read -r name page height; do
  shoot "$name" "$page" 1280 "$height" "$images/$name.png"
  shoot "$name" "$page" 390 844 "$images/$name-390.png"
done <<'PAGES'
overview index.html 1400
host host/daily-courier.example.html 1200
corpus corpus/harbour.html 1200
agent agent/gptbot.html 1200
changes changes.html 1000
method method.html 1000
PAGES
