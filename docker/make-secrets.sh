#!/bin/sh
# Makes the secrets that the compose files mount, once: what is there stays. Git ignores the directory.
set -eu
cd "$(dirname "$0")"
mkdir -p secrets
chmod 0700 secrets
for name in db_password replication_password; do
  [ -s "secrets/$name" ] || openssl rand -hex 32 > "secrets/$name"
done
[ -s secrets/city-rankings.properties ] || cat > secrets/city-rankings.properties <<EOF
quarkus.datasource.password=$(cat secrets/db_password)
city-rankings.admin-key=$(openssl rand -hex 32)
EOF
# Compose mounts the files as they are, and the users of the containers are not who made them; the directory is closed.
chmod 0444 secrets/*
