#!/usr/bin/env bash
# Makes the passwords that docker-compose.yml reads from files. Existing ones are kept.
set -euo pipefail
directory="${1:-$(cd "$(dirname "$0")" && pwd)/secrets}"

# Only the directory is closed: Compose hands the files to the containers as they are, and there the users differ.
mkdir -p "$directory"
chmod 700 "$directory"
for name in postgres_password teken_owner_password teken_app_password; do
  if [ ! -s "$directory/$name" ]; then
    head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n' > "$directory/$name"
    chmod 644 "$directory/$name"
  fi
done
echo "Secrets are in $directory"
