#!/bin/sh
# What is left of PostgreSQL's own speed when a list and a city are asked over HTTP without a memory of answers, beside
# the same statements from pgbench, all in turns; then how long answers take at 70 % of what can be had.
#
#   src/bench/uncached.sh [DIRECTORY [ROUNDS [SECONDS]]]      needs curl, wrk, psql and pgbench
#
# The directory is one that Reports.java has filled. It ends with 1 where less than half is left.
set -eu
home=$(cd "${1:-target/bench}" && pwd) rounds=${2:-5} seconds=${3:-5}
results=$(mktemp -d)

CITY_RANKINGS_HOME=$home CITY_RANKINGS_CACHE_BYTES=0 QUARKUS_HTTP_PORT=0 \
  java -jar target/quarkus-app/quarkus-run.jar > "$home/uncached.log" 2>&1 &
service=$!
trap 'kill $service; wait $service || true; rm -r "$results"' EXIT
until port=$(sed -n 's/.*Listening on: .*:\([0-9]*\).*/\1/p' "$home/uncached.log") && [ -n "$port" ]; do
  kill -0 $service
  sleep 1
done
base=http://127.0.0.1:$port
list='/v1/awards?country=VN&limit=20'
detail='/v1/cities/city-{n}'

export PGHOST=127.0.0.1 PGUSER=city_rankings PGDATABASE=postgres PGPASSWORD
PGPORT=$(sed -n 4p "$home/data/postmaster.pid")
PGPASSWORD=$(cat "$home/password")
export PGPORT

# what the service has PostgreSQL do for an address, as a script for pgbench, from the log of the server
statements() {
  psql -qc "alter system set log_min_duration_statement = 0" -c "select pg_reload_conf()" > "$results/reload"
  sleep 1
  : > "$home/postgres.log"
  curl -sf "$base$1" > "$results/answer"
  sleep 1
  psql -qc "alter system reset log_min_duration_statement" -c "select pg_reload_conf()" > "$results/reload"
  printf '\\set n random(1, 150000)\n'
  awk '
    function put() { if (sql != "") print sql ";"; sql = ""; taking = 0 }
    / LOG: .*ms  execute [^:]*: / { put(); sub(/.*ms  execute [^:]*: /, ""); sql = $0; taking = 1; next }
    / DETAIL:  Parameters: / && sql != "" {
      sub(/.* DETAIL:  Parameters: /, ""); count = split($0, parts, /, \$/)
      for (i = count; i > 0; i--) { part = parts[i]; sub(/^\$?[0-9]+ = /, "", part); gsub("\\$" i "([^0-9]|$)", part "&", sql); gsub("\\$" i, "", sql) }
      put(); next
    }
    /^[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] / { put(); next }
    taking { sql = sql " " $0 }
    END { put() }' "$home/postgres.log" | tr '\t' ' ' | sed "s/'city-4711'/'city-' || :n/"
}

# requests per second of an address; any answer that is not 2xx is the end
asked() {
  cat > "$results/wrk.lua" << EOF
request = function() return wrk.format("GET", (string.gsub("$1", "{n}", math.random(1, 150000)))) end
EOF
  wrk -t 1 -c 8 -d "${2}s" -s "$results/wrk.lua" "$base" > "$results/wrk"
  ! grep 'Non-2xx\|Socket errors' "$results/wrk" >&2 || exit 1
  awk '/^Requests\/sec/ { print $2 }' "$results/wrk"
}
queried() { pgbench -n -M prepared -c 8 -j 1 -T "$seconds" -f "$results/$1.sql" | awk '/^tps/ { print $3 }'; }
median() { sort -n "$results/$1" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

statements "$list" > "$results/list.sql"
statements /v1/cities/city-4711 > "$results/detail.sql"
asked "$list" 20 > "$results/warm"
asked "$detail" 40 > "$results/warm"
for round in $(seq "$rounds"); do
  queried list >> "$results/list-pgbench"
  asked "$list" "$seconds" >> "$results/list"
  queried detail >> "$results/detail-pgbench"
  asked "$detail" "$seconds" >> "$results/detail"
done
kept=0
for name in list detail; do
  echo "$name $(median $name) $(median $name-pgbench)" |
    awk '{ printf "%-6s %6.0f requests/s, pgbench %6.0f transactions/s: %3.0f %%\n", $1, $2, $3, 100 * $2 / $3
           exit $2 < $3 / 2 }' || kept=1
done
for path in "$list" "$detail"; do
  echo "$path"
  java src/bench/Steady.java "$base" 20 "$path"
done
exit $kept
