#!/bin/bash
# Runs two instances through PgBouncer in transaction mode, the first of which migrates through it: the README's requests,
# imports, writers at both and readers beside them; nothing may be refused, and no session of PostgreSQL may keep a lock
# or a setting. Run as root, with Debian's postgresql-15 and pgbouncer, after packaging: src/test/crash/pooler.sh
set -eu
port=${PORT:-8361}
bin=${BIN:-/usr/lib/postgresql/15/bin}
home=$(mktemp -d /tmp/city-rankings-pooler-XXXXXX)
chown postgres "$home"
key=$(openssl rand -hex 32)
one=http://127.0.0.1:$((port + 2))
two=http://127.0.0.1:$((port + 3))
as() { runuser -u postgres -- "$@"; }
direct() { psql -XAtq -h 127.0.0.1 -p "$port" -U city_rankings -d city_rankings -c "$1"; }
fail() { echo "FAILED: $1, see $home"; exit 1; }
stop() {
  kill $(jobs -p) 2>/dev/null || true
  wait || true
  as "$bin/pg_ctl" stop -m fast -D "$home/data" > "$home/stop.log" || true
}
trap stop EXIT

as "$bin/initdb" -D "$home/data" -U city_rankings -A trust > "$home/initdb.log"
as "$bin/pg_ctl" start -w -D "$home/data" -l "$home/postgres.log" \
  -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='$home' -c log_statement=all" > "$home/start.log"
createdb -h 127.0.0.1 -p "$port" -U city_rankings city_rankings
# What the pooler leaves out of what a client wishes for its session.
direct "alter role city_rankings set statement_timeout = '30s'"
cat > "$home/pgbouncer.ini" <<INI
[databases]
city_rankings = host=127.0.0.1 port=$port dbname=city_rankings user=city_rankings
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = $((port + 1))
unix_socket_dir =
auth_type = any
auth_file = $home/users
pool_mode = transaction
default_pool_size = 8
ignore_startup_parameters = extra_float_digits,options
INI
as touch "$home/users"
as pgbouncer "$home/pgbouncer.ini" > "$home/pgbouncer.log" 2>&1 &

instance() {
  env -i PATH="$PATH" QUARKUS_HTTP_PORT="$1" QUARKUS_DATASOURCE_USERNAME=city_rankings CITY_RANKINGS_ADMIN_KEY="$key" \
    QUARKUS_DATASOURCE_JDBC_URL="jdbc:postgresql://127.0.0.1:$((port + 1))/city_rankings?prepareThreshold=0" \
    java -Xmx200m -jar target/quarkus-app/quarkus-run.jar > "$home/$1.log" 2>&1 &
  for attempt in $(seq 900); do
    curl -sf -o "$home/ready" "http://127.0.0.1:$1/health/ready" && return
    sleep 0.2
  done
  fail "the instance at $1 does not start"
}
instance $((port + 2))
instance $((port + 3))
echo "migrated through the pooler: $(direct 'select count(*) from flyway_schema_history where success') steps"

# Each answer is expected to have a status, or the first that has another ends it.
ask() { # status, then what curl takes
  local status
  status=$(curl -s -o "$home/answer" -w '%{http_code}' "${@:2}")
  [ "$status" = "$1" ] || fail "${*:2} was answered $status: $(head -c 300 "$home/answer")"
}
for at in $one $two; do
  ask 200 "$at/v1/awards/icf-intelligent-community-awards/2020/smart21/binh-duong-vn"
  ask 200 "$at/v1/awards?program=icf-intelligent-community-awards&year=2020&stage=smart21"
  ask 200 "$at/v1/awards.csv?program=icf-intelligent-community-awards&year=2020&stage=smart21"
  ask 200 "$at/v1/search?q=binh%20duong"
  ask 200 "$at/v1/cities/binh-duong-vn/standing"
  ask 200 "$at/v1/export.zip"
  cp "$home/answer" "$home/record.zip"
done
echo "the requests of the README are answered"

write() { # address, name, how many
  local n
  for n in $(seq "$3"); do
    curl -s -o "$home/$2" -w '%{http_code}\n' "$1/v1/sources" -H "Authorization: Bearer $key" \
      -H 'Content-Type: application/json' -d "{\"id\": \"$2-$n\", \"title\": \"A page\"}"
    curl -s -o "$home/$2" -w '%{http_code}\n' "$1/v1/sources/$2-$n"
  done > "$home/$2.statuses"
}
write $one at-one 200 & first=$!
write $two at-two 200 & second=$!
for round in 1 2 3; do
  ask 202 "$one/v1/imports" -H "Authorization: Bearer $key" -H 'Content-Type: application/zip' --data-binary "@$home/record.zip"
  id=$(grep -o '"id":[0-9]*' "$home/answer" | head -1 | cut -d: -f2)
  for attempt in $(seq 600); do
    ask 200 "$two/v1/imports/$id" -H "Authorization: Bearer $key"
    grep -q '"state":"\(running\|waiting\)"' "$home/answer" || break
    sleep 0.2
  done
  grep -q '"state":"done"' "$home/answer" || fail "import $id: $(head -c 300 "$home/answer")"
done
echo "three imports are done, as the other instance tells"
wait $first $second
echo "writes and reads beside them: $(sort "$home"/at-*.statuses | uniq -c | xargs)"
[ "$(sort -u "$home"/at-*.statuses | xargs)" = "200 201" ] || fail "a write or read was refused"
[ "$(direct "select count(*) from source where id like 'at-%'")" = 400 ] || fail "a write is lost"

locks=$(direct "select count(*) from pg_locks where locktype = 'advisory'")
# All statements are logged, as those of the watch show; whoever listened once did so in a session that others got.
grep -q 'execute.*: select version, v::text from data_version v' "$home/postgres.log" || fail "statements are not logged"
listening=$(grep -ciE '(statement|execute [^:]*): *listen' "$home/postgres.log" || true)
echo "sessions of PostgreSQL: $(direct "select count(*) from pg_stat_activity where datname = 'city_rankings'"), advisory locks left: $locks, listening: $listening"
[ "$locks$listening" = 00 ] || fail "a session keeps what was meant for one client"
! grep -hE 'ERROR|prepared statement' "$home"/$((port + 2)).log "$home"/$((port + 3)).log || fail "an instance complains"
echo passed
