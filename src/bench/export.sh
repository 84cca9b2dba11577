#!/bin/sh
# How fast the whole record leaves, beside PostgreSQL's own \copy piped into zip: src/bench/export.sh [DIRECTORY [ROUNDS]]
# The directory is one that Reports.java has filled; needs curl, psql and zip, and runs the service in a heap of 256 MiB.
set -eu
home=$(cd "${1:-target/bench}" && pwd)
rounds=${2:-5}

CITY_RANKINGS_HOME=$home QUARKUS_HTTP_PORT=0 java -Xmx256m -jar target/quarkus-app/quarkus-run.jar > "$home/export.log" 2>&1 &
service=$!
trap 'kill $service; wait $service || true' EXIT
until port=$(sed -n 's/.*Listening on: .*:\([0-9]*\).*/\1/p' "$home/export.log") && [ -n "$port" ]; do
  kill -0 $service
  sleep 1
done

export PGHOST=127.0.0.1 PGUSER=city_rankings PGDATABASE=postgres PGPASSWORD
PGPORT=$(sed -n 4p "$home/data/postmaster.pid")
PGPASSWORD=$(cat "$home/password")
export PGPORT

tables='source organization program method indicator criterion stage edition announcement city city_event city_name
  city_population edition_group award initiative partner membership observation score tie'

copied() {
  for table in $tables; do psql -qc "\\copy $table to stdout (format csv, header)"; done | zip -q
}

streamed() {
  curl -sf "localhost:$port/v1/$1"
}

seconds() {
  began=$(date +%s%N)
  bytes=$("$@" | wc -c)
  ended=$(date +%s%N)
  echo "$(((ended - began) / 1000000)) $bytes"
}

median() {
  for round in $(seq "$rounds"); do seconds "$@"; done | sort -n | sed -n "$(((rounds + 1) / 2))p" |
    while read -r took bytes; do printf '%8d ms %12d bytes  %s\n' "$took" "$bytes" "$*"; done
}

seconds streamed export.zip > "$home/warm"
median copied
median streamed export.zip
median streamed awards.csv
median streamed awards.ndjson
median streamed cities.geojson
grep VmHWM "/proc/$service/status"
