#!/bin/sh
# How many requests per second are answered from memory, beside those of an endpoint that does nothing: the same list
# again and again, plain and compressed, and "you have it already" (304). All take turns, so that what else the machine
# does meets all of them; what counts are the ratios.
#
#   src/bench/repeated.sh [address of a running service [rounds [seconds]]]      needs curl and wrk
set -eu
base=${1:-http://127.0.0.1:8080} rounds=${2:-9} seconds=${3:-3}
list="$base/v1/awards?country=VN&limit=20"
results=$(mktemp -d)
trap 'rm -r "$results"' EXIT

tag=$(curl -s -D - -o /dev/null "$list" | tr -d '\r' | awk 'tolower($1) == "etag:" { print $2 }')
curl -s -D - -o /dev/null "$list" | grep -qi '^cache-status: .*hit' || { echo "$list is not answered from memory" >&2; exit 1; }

# requests per second of an address; any answer that is neither 2xx nor 3xx is the end
measure() {
  name=$1; shift
  wrk -t 1 -c 32 -d "${seconds}s" "$@" > "$results/wrk"
  ! grep 'Non-2xx\|Socket errors' "$results/wrk" || exit 1
  awk '/^Requests\/sec/ { print $2 }' "$results/wrk" >> "$results/$name"
}
median() { sort -n "$results/$1" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

round=0
while [ "$round" -le "$rounds" ]; do
  measure live "$base/health/live"
  measure list "$list"
  measure gzip -H 'Accept-Encoding: gzip' "$list"
  measure known -H "If-None-Match: $tag" "$list"
  [ "$round" -gt 0 ] || rm "$results/live" "$results/list" "$results/gzip" "$results/known" # warming up
  round=$((round + 1))
done
live=$(median live)
for name in live list gzip known; do
  median "$name" | awk -v name="$name" -v live="$live" \
    '{ printf "%-6s %8.0f requests/s  %4.0f %% of /health/live\n", name, $1, 100 * $1 / live }'
done
