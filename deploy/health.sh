#!/usr/bin/env bash
# Succeeds when Teken answers with 200: up, or degraded for a reason that a restart would not mend. Needs only bash: the image has neither curl nor wget for certain.
set -euo pipefail
port="${1:-8080}"
exec 3<>"/dev/tcp/127.0.0.1/$port"
printf 'GET /actuator/health HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
timeout 5 head -n 1 <&3 | grep -q ' 200'
