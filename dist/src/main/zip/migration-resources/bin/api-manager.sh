#!/bin/sh
# Takes the flags of the documented procedure as they are: -Dmigrate -DmigrateFromVersion=4.0.0 -DmigratedVersion=4.1.0 ...
script=$0
while [ -h "$script" ]; do # a link on the PATH leads here
  link=$(readlink "$script")
  case $link in /*) script=$link ;; *) script=$(dirname -- "$script")/$link ;; esac
done
exec sh "$(dirname -- "$script")/apim-migrate" "$@"
