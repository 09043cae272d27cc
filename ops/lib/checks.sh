# shellcheck shell=bash
# The checks that ops/test runs all of and ops/dev one by one. Sourced, never run.
# Each is called with the repository's top as the current folder.

format_lint() { swift format lint --strict --recursive --parallel Package.swift Sources Tests sql; }

debug_build() {
  without_warnings swift build --build-tests --explicit-target-dependency-import-check error
}

release_build() { without_warnings swift build -c release --product tjansen; }

# The compiler refuses warnings in our targets; this also refuses those of the package manager
# and of the linker. That somebody else's package holds a file it does not use is theirs to mend.
without_warnings() {
  local said status=0
  said=$(mktemp "${logs:-/tmp}/tjansen-build.XXXXXX")
  "$@" 2>&1 | tee "$said" || status=$?
  if ((!status)) && grep 'warning:' "$said" |
    grep -qvE "warning: '(swift-|hummingbird)[a-z-]*': found [0-9]+ file\(s\) which are unhandled"; then
    echo "A warning counts as an error."
    status=1
  fi
  rm -f "$said"
  return "$status"
}

# A crash says where it happened: to a file, since whoever writes that holds on to the output for minutes.
swift_tests() {
  local status=0 crash=${logs:-/tmp}/tjansen-crash.$$
  SWIFT_BACKTRACE="enable=yes,interactive=no,color=no,threads=crashed,images=none,output-to=$crash" \
    swift test --skip-build "$@" || status=$?
  if [[ -s $crash ]]; then cat "$crash"; fi
  rm -f "$crash"
  return "$status"
}

# The SQL tests, in a database migrated by the debug build: all of them, or the files named.
tap_tests() {
  local database
  if ((!$#)); then set -- sql/tests; fi
  database=$(scratch_database tap)
  TJANSEN_OPERATOR_DATABASE=$database .build/debug/tjansen migrate
  "$pgbin/psql" -Xq -v ON_ERROR_STOP=1 -d "$database" -c "create extension pgtap"
  if [[ -e sql/tests/helpers.psql ]]; then
    "$pgbin/psql" -Xq -v ON_ERROR_STOP=1 -d "$database" -f sql/tests/helpers.psql
  fi
  pg_prove --recurse --ext .sql --psql-bin "$pgbin/psql" --host "$scratch" --username postgres \
    --dbname tap "$@"
}

thread_sanitizer() {
  swift build --product postgres-stress --sanitize=thread --scratch-path .build-tsan
  .build-tsan/debug/postgres-stress
}

# What a stranger on the network can do to a running service, with the release build.
attacks() {
  PYTHONDONTWRITEBYTECODE=1 python3 Tests/Attack "$scratch" "$pgbin" .build/release/tjansen
}
