#!/bin/sh
# Takes the servers out of HAProxy before the first write. They come back only where a server may start again.
# Call: apim-migrate migrate --yes --on-event /path/to/drain-load-balancer.sh
# APIM_MIGRATE_HOOK_HAPROXY names the runtime socket, APIM_MIGRATE_HOOK_SERVERS the servers: "apim/node1 apim/node2".
set -eu

say() { printf '%s\n' "$1" | socat -t 10 - "UNIX-CONNECT:$APIM_MIGRATE_HOOK_HAPROXY"; }

each() { for server in $APIM_MIGRATE_HOOK_SERVERS; do say "set server $server state $1"; done; }

[ "$APIM_MIGRATE_COMMAND" = migrate ] || exit 0
case $APIM_MIGRATE_EVENT in
  phase)
    # "backup" is the first phase that writes; the run waits for this script, up to 30 s
    [ "$APIM_MIGRATE_PHASE" != backup ] || each drain
    ;;
  end)
    # 0: verified. Start 4.1.0 first, then use: set server ... state ready
    # 3: refused before anything was written, so that 4.0.0 serves on
    [ "$APIM_MIGRATE_EXIT_CODE" != 3 ] || each ready
    ;;
esac
