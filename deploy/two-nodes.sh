#!/usr/bin/env bash
# Runs what docker-compose.yml describes as plain processes: an empty PostgreSQL with passwords, the two roles, and two
# nodes of the built jar started at the same moment, with their secrets as files. Then shows that
#   - both nodes come up; the second wall stands, and its warning comes where it does not
#   - the first operator made on node 2 by node 1's link signs in on node 1, and node 2 knows who that is
#   - when node 1 is killed, node 2 goes on with the same session; signing out there signs out everywhere
#   - the demo is refused; with the setting that allows it, one of two nodes makes it
#   - of fifty identical posts at the same time, half to each node, one has an effect
#   - a node that is killed while it opens a month leaves nothing half done; two nodes open what is missing, each report once
# It shows nothing about Docker, the images or the proxy; the header that a proxy sends is sent by curl.
# Needs: bash, curl, a JDK 17, the server programs of PostgreSQL >= 14, and target/teken-*.jar (./mvnw package).
set -euo pipefail
cd "$(dirname "$0")/.."

port1="${TEKEN_PORT_1:-8191}"
port2="${TEKEN_PORT_2:-8192}"
database_port="${TEKEN_DATABASE_PORT:-5491}"
jar="$(ls target/teken-*.jar | head -1)"
programs="$(dirname "$(command -v pg_ctl || ls -d /usr/lib/postgresql/*/bin/pg_ctl | tail -1)")"
programs="$(dirname "$(readlink -f "$programs/pg_ctl")")"
work="$(mktemp -d "${TMPDIR:-/tmp}/teken-two-nodes.XXXXXX")"
chmod 755 "$work"
declare -A process=()

say() { printf '%s\n' "$*"; }
fail() { say "FAILED: $*"; tail -5 "$work"/*.log 2>/dev/null || true; exit 1; }

# PostgreSQL refuses to run as root
as_postgres() {
  if [ "$(id -u)" = 0 ]; then setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; else "$@"; fi
}

stop() {
  for pid in "${process[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${process[@]}"; do wait "$pid" 2>/dev/null || true; done
  as_postgres "$programs/pg_ctl" -D "$work/postgres" -m fast stop >/dev/null 2>&1 || true
  if [ "${KEEP:-}" = "" ]; then rm -rf "$work"; else say "kept: $work"; fi
}
trap stop EXIT

# ---- database ----
deploy/make-secrets.sh "$work/secrets" >/dev/null
mkdir -m 700 "$work/postgres"
cp "$work/secrets/postgres_password" "$work/password"
[ "$(id -u)" != 0 ] || chown 65534:65534 "$work/postgres" "$work/password"
as_postgres "$programs/initdb" -D "$work/postgres" -U postgres -E UTF8 --locale=C -A scram-sha-256 --pwfile="$work/password" >/dev/null
as_postgres "$programs/pg_ctl" -D "$work/postgres" -w -l "$work/postgres/server.log" \
  -o "-p $database_port -c listen_addresses=127.0.0.1 -c unix_socket_directories=''" start >/dev/null
PGPASSWORD="$(cat "$work/secrets/postgres_password")" PGHOST=127.0.0.1 PGPORT="$database_port" SECRETS="$work/secrets" \
  deploy/postgres/roles.sh
say "ok: $("$programs/postgres" --version), roles by deploy/postgres/roles.sh"

# ---- nodes ----
# unpacked as in the Dockerfile
java -Djarmode=tools -jar "$jar" extract --destination "$work/app" --application-filename teken.jar
mkdir -m 700 "$work/run-secrets"
cp "$work/secrets/teken_app_password" "$work/run-secrets/spring.datasource.password"
cp "$work/secrets/teken_owner_password" "$work/run-secrets/spring.flyway.password"
export SPRING_PROFILES_ACTIVE=external
export SPRING_CONFIG_IMPORT="configtree:$work/run-secrets/"
export SPRING_DATASOURCE_URL="jdbc:postgresql://127.0.0.1:$database_port/teken"
export SPRING_DATASOURCE_USERNAME=teken_app
export SPRING_FLYWAY_USER=teken_owner
export TEKEN_SIGNING_AUTHORITY_DIRECTORY="$work/authority"
export TEKEN_ADDRESS=https://teken.example

start() { # name, port, further arguments
  local name="$1" port="$2"
  shift 2
  java -Xmx700m -XX:TieredStopAtLevel=1 -Djava.awt.headless=true -jar "$work/app/teken.jar" --server.port="$port" "$@" >"$work/$name.log" 2>&1 &
  process[$name]=$!
}
await() { # name, port
  for _ in $(seq 1 400); do
    if deploy/health.sh "$2" 2>/dev/null; then return; fi
    kill -0 "${process[$1]}" 2>/dev/null || fail "$1 ended"
    sleep 1
  done
  fail "$1 is not healthy"
}
start node1 "$port1"
start node2 "$port2"
await node1 "$port1"
await node2 "$port2"
say "ok: both nodes started together on the empty database and are healthy (deploy/health.sh)"
if grep -h "SECOND WALL" "$work"/node*.log; then fail "the second wall should stand"; fi
say "ok: the second wall stands"

# ---- the first operator, across the nodes ----
# curl keeps no secure cookie that came by plain HTTP, so the cookies are carried by hand
jar_file="$work/cookies"
: > "$jar_file"
request() { # port, path, curl arguments; body in $work/body, status on stdout
  local port="$1" path="$2"
  shift 2
  local cookies
  cookies="$(paste -sd ';' "$jar_file")"
  curl -s -o "$work/body" -D "$work/head" -w '%{http_code}' -H 'X-Forwarded-Proto: https' -H 'Host: teken.example' \
    -H 'Accept: text/html' ${cookies:+-H "Cookie: $cookies"} "$@" "http://127.0.0.1:$port$path"
  tr -d '\r' < "$work/head" | sed -n 's/^[Ss]et-[Cc]ookie: \([^=]*=[^;]*\).*/\1/p' | while read -r cookie; do
    grep -v "^${cookie%%=*}=" "$jar_file" > "$jar_file.new" || true
    mv "$jar_file.new" "$jar_file"
    printf '%s\n' "$cookie" >> "$jar_file"
  done
}
expect() { # wanted, got, what
  [ "$1" = "$2" ] || { cat "$work/head"; fail "$3: status $2 instead of $1"; }
  say "ok: $3"
}
token() { sed -n 's/^TEKEN-CSRF=//p' "$jar_file"; }

path="$(for _ in $(seq 1 30); do grep -ho '/mulai/[A-Za-z0-9_-]*' "$work/node1.log" && break; sleep 1; done | head -1)"
[ -n "$path" ] || fail "node 1 printed no link"
password="$(head -c 12 /dev/urandom | od -An -tx1 | tr -d ' \n')"
expect 200 "$(request "$port2" "$path")" "node 2 opens the link that node 1 printed"
expect 302 "$(request "$port2" "$path" -d "_csrf=$(token)" -d name=Pengelola -d login=pengelola -d "password=$password" -d "repeated=$password")" \
  "node 2 makes the first operator"
expect 404 "$(request "$port1" "$path")" "the link is dead on node 1"
expect 200 "$(request "$port1" /masuk)" "sign-in page on node 1"
expect 302 "$(request "$port1" /masuk -d "_csrf=$(token)" -d nama=pengelola -d "sandi=$password")" "signs in on node 1"
grep -qi '^set-cookie: TEKEN-SESSION=.*secure' "$work/head" || fail "the session cookie is not secure"
grep -qi '^strict-transport-security:' "$work/head" || fail "no HSTS"
say "ok: the session cookie is secure, HSTS is sent"
expect 200 "$(request "$port2" /)" "node 2 shows the home page for that session"
grep -q 'action="/keluar"' "$work/body" || fail "node 2 does not know who is signed in"
expect 200 "$(request "$port2" /camunda/app/cockpit/default/)" "and the engine's Cockpit"

# ---- one node dies ----
kill -9 "${process[node1]}"
wait "${process[node1]}" 2>/dev/null || true
expect 200 "$(request "$port2" /)" "node 1 was killed, node 2 goes on with the session"

# ---- settings that must be noticed ----
start wall "$port1" --spring.datasource.username=teken_owner --spring.datasource.password="$(cat "$work/secrets/teken_owner_password")"
await wall "$port1"
for _ in $(seq 1 20); do grep -q "SECOND WALL IS DOWN" "$work/wall.log" && break; sleep 1; done
grep -q "SECOND WALL IS DOWN" "$work/wall.log" || fail "no warning although the application connects as the owner"
say "ok: connecting as the owner is warned of"
request "$port2" / >/dev/null
expect 302 "$(request "$port2" /keluar -d "_csrf=$(token)")" "signs out on node 2"
expect 302 "$(request "$port1" /)" "and is signed out on the other node"
kill "${process[wall]}"
wait "${process[wall]}" 2>/dev/null || true
if java -jar "$work/app/teken.jar" --spring.profiles.active=external,demo --server.port="$port1" >"$work/demo.log" 2>&1; then fail "demo was not refused"; fi
grep -q "refused with an external database" "$work/demo.log" || fail "demo was not refused for the right reason"
say "ok: the demo is refused"

# ---- fifty identical posts at the same time, half to each node ----
kill "${process[node2]}"
wait "${process[node2]}" 2>/dev/null || true
for node in 1 2; do
  port="port$node"
  start "demo$node" "${!port}" --spring.profiles.active=external,demo --teken.demo.on-external-database=true
done
await demo1 "$port1"
await demo2 "$port2"
ask() { # SQL, as the superuser, who sees every row
  PGPASSWORD="$(cat "$work/secrets/postgres_password")" psql -qtAX -h 127.0.0.1 -p "$database_port" -U postgres -d teken -c "$1"
}
draft=
for _ in $(seq 1 120); do
  draft="$(ask "select business_key_ from camunda.act_hi_procinst i join camunda.act_ru_task t on t.proc_inst_id_ = i.id_
    where t.task_def_key_ = 'draft' and t.assignee_ = 'kepala.dinkes'")" && [ -n "$draft" ] && break
  sleep 2
done
[ -n "$draft" ] || fail "the demo made no draft"
expect 1 "$(ask "select count(*) from teken.government")" "two nodes with the demo made one city"
: > "$jar_file"
request "$port1" /masuk >/dev/null
expect 302 "$(request "$port1" /masuk -d "_csrf=$(token)" -d nama=kepala.dinkes -d sandi=contoh-sandi)" "a head of unit signs in on node 1"
request "$port2" / >/dev/null
expect 200 "$(request "$port2" "/api/agreements/$draft" -H 'Accept: application/json')" "reads the draft on node 2"
version="$(sed -n 's/.*"version":\([0-9]*\).*/\1/p' "$work/body" | head -1)"
cookies="$(paste -sd ';' "$jar_file")"
posts=()
for i in $(seq 1 50); do
  port="port$((i % 2 + 1))"
  curl -s -o "$work/answer.$i" -w '%{http_code}\n' -H 'X-Forwarded-Proto: https' -H 'Host: teken.example' -H "Cookie: $cookies" \
    -H "X-TEKEN-CSRF: $(token)" -H 'Content-Type: application/json' -d "{\"version\":$version}" \
    "http://127.0.0.1:${!port}/api/agreements/$draft/submit" >"$work/status.$i" &
  posts+=($!)
done
wait "${posts[@]}"
say "   answers: $(cat "$work"/status.* | sort | uniq -c | awk '{ print $1 " x " $2 }' | paste -sd ',')"
if cat "$work"/status.* | grep -qv '^\(200\|409\)$'; then fail "every answer should be 200 or 409"; fi
grep -q '^200$' "$work"/status.* || fail "one of the posts should have an effect"
expect 1 "$(ask "select count(*) from teken.audit_entry where event = 'agreement.submitted' and subject = '$draft'")" "the audit log has one submission"
expect 1 "$(ask "select count(*) from camunda.act_ru_task t join camunda.act_hi_procinst i on t.proc_inst_id_ = i.id_
  where i.business_key_ = '$draft' and t.task_def_key_ = 'review'")" "the leader has one task"
expect 1 "$(ask "select count(*) from teken.mail where recipient_login = 'walikota' and dedup_key like '%' || (select t.id_ from camunda.act_ru_task t
  join camunda.act_hi_procinst i on t.proc_inst_id_ = i.id_ where i.business_key_ = '$draft' and t.task_def_key_ = 'review') || '%'")" "and one letter"

# ---- a node is killed while it opens a month; both go on at the same time ----
for node in demo1 demo2; do kill "${process[$node]}"; wait "${process[$node]}" 2>/dev/null || true; done
agreements=600
ask "set session_replication_role = replica;
  insert into teken.org_unit (id, government, code, name, kind) select gen_random_uuid(), code, 'KILL' || n, 'Dinas Uji ' || n, 'DINAS'
    from teken.government, generate_series(1, $agreements) n;
  insert into teken.agreement (id, government, unit_id, year, state) select gen_random_uuid(), government, id,
    extract(year from date_trunc('month', now()) - interval '10 days'), 'SIGNED' from teken.org_unit where code like 'KILL%';
  insert into teken.sealed_document (id, government, agreement_id, revision, base_hash, current_hash, pages, sealed_at, first_name, first_official_id,
    second_name, second_official_id, second_signed_at, verification_token, letter_number, method) select gen_random_uuid(), a.government, a.id, 1, '', '', 1,
    now(), '', a.id, '', a.id, date_trunc('month', now()) - interval '10 days', gen_random_uuid()::text, '', 'PKCS12'
    from teken.agreement a join teken.org_unit u on u.id = a.unit_id where u.code like 'KILL%'" >/dev/null
ours="teken.monthly_report r join teken.org_unit u on u.id = r.unit_id where u.code like 'KILL%'"
start opener "$port1" --spring.profiles.active=external,demo --teken.demo.on-external-database=true --teken.evaluation.interval=PT10S
for _ in $(seq 1 600); do opened="$(ask "select count(*) from $ours")"; [ "$opened" -lt 50 ] || break; sleep 0.2; done
kill -9 "${process[opener]}"
wait "${process[opener]}" 2>/dev/null || true
opened="$(ask "select count(*) from $ours")"
[ "$opened" -ge 50 ] && [ "$opened" -lt "$agreements" ] || fail "killed at $opened of $agreements reports, not in the middle"
say "ok: killed -9 after $opened of $agreements reports"
for node in 1 2; do
  port="port$node"
  start "opener$node" "${!port}" --spring.profiles.active=external,demo --teken.demo.on-external-database=true --teken.evaluation.interval=PT10S
done
for _ in $(seq 1 600); do [ "$(ask "select count(*) from $ours")" -lt "$agreements" ] || break; sleep 0.5; done
expect "$agreements" "$(ask "select count(*) from $ours")" "two nodes open the rest"
expect "$agreements" "$(ask "select count(distinct r.agreement_id) from $ours")" "no agreement has two"
expect "$agreements" "$(ask "select count(*) from camunda.act_hi_procinst i where i.business_key_ in (select r.id::text from $ours)")" \
  "and each has one process"
say "DONE"
