#!/usr/bin/env bash
# Makes the two roles and the database: teken_owner migrates, teken_app works and owns nothing.
# Runs by itself when the PostgreSQL container starts on an empty volume. By hand, as a superuser:
#   SECRETS=/path/to/secrets PGHOST=... PGUSER=postgres deploy/postgres/roles.sh
set -euo pipefail
export SECRETS="${SECRETS:-/run/secrets}"

# psql reads the passwords itself: as arguments they could be seen in the list of processes
psql --quiet --no-psqlrc --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-${PGUSER:-postgres}}" --dbname postgres <<'SQL'
\set owner_password `cat "$SECRETS/teken_owner_password"`
\set app_password `cat "$SECRETS/teken_app_password"`
create role teken_owner login nosuperuser nobypassrls password :'owner_password';
create role teken_app login nosuperuser nobypassrls password :'app_password';
create database teken owner teken_owner encoding 'UTF8' template template0;
revoke all on database teken from public;
grant connect on database teken to teken_app;
SQL
