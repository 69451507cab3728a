#!/bin/sh
# Builds the benchmarks and runs them. See benchmark/README.md.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(dirname "$here")
if [ "${1:-}" = --no-build ]; then
  shift
else
  (cd "$root" && ./mvnw -q -B -Pbenchmark -pl definition-reference,benchmark -am package -DskipTests -Dspotless.check.skip=true)
fi
exec java ${BENCHMARK_OPTS:--Xmx256m -XX:+UseSerialGC} -Dapimmigrate.definition.lib="$root/definition-reference/target/lib" \
  -cp "$here/target/classes:$here/target/lib/*" org.apimmigrate.benchmark.Main "$@"
