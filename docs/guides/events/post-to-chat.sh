#!/bin/sh
# Posts to a chat when a migration ends, pauses, or finds what blocks it.
# Call: apim-migrate migrate --yes --on-event /path/to/post-to-chat.sh
# The address of the chat's webhook is a secret: give it as APIM_MIGRATE_HOOK_CHAT_URL.
set -eu

case $APIM_MIGRATE_EVENT in
  pause) text="apim-migrate paused before step $APIM_MIGRATE_STEP" ;;
  end) text="apim-migrate $APIM_MIGRATE_COMMAND ended with $APIM_MIGRATE_EXIT_CODE. $APIM_MIGRATE_VERDICT" ;;
  finding)
    [ "$APIM_MIGRATE_BLOCKS" = true ] || exit 0
    text="apim-migrate found $APIM_MIGRATE_CODE in the $APIM_MIGRATE_DATABASE database, which blocks the migration"
    ;;
  *) exit 0 ;;
esac

# in a JSON text, a quote and a backslash need a backslash
quoted=$(printf '%s' "$text" | sed 's/[\\"]/\\&/g')
curl --silent --show-error --fail --max-time 20 --header 'Content-Type: application/json' \
  --data "{\"text\": \"$quoted\"}" "$APIM_MIGRATE_HOOK_CHAT_URL"
