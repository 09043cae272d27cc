# shellcheck shell=bash
# The checks that ops/test runs all of and ops/dev one by one. Sourced, never run.
# Each is called with the repository's top as the current folder.

format_lint() { swift format lint --strict --recursive --parallel Package.swift Sources Tests sql; }

debug_build() {
  without_warnings swift build --build-tests --explicit-target-dependency-import-check error
}

release_build() { without_warnings swift build -c release --product tjansen; }

# The compiler refuses warnings in our targets; this also refuses those of the package manager
# and of the linker.
without_warnings() {
  local said status=0
  said=$(mktemp "${logs:-/tmp}/tjansen-build.XXXXXX")
  "$@" 2>&1 | tee "$said" || status=$?
  if ((!status)) && grep -q 'warning:' "$said"; then
    echo "A warning counts as an error."
    status=1
  fi
  rm -f "$said"
  return "$status"
}

swift_tests() { swift test --skip-build "$@"; }

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

# What a newcomer does, and what a power cut does to it: start, start again, start after a crash.
# In a place of its own, so that a developer's cluster is not touched.
smoke() {
  TJANSEN_HOME=$(mktemp -d /tmp/tjansen-smoke.XXXXXX)
  export TJANSEN_HOME
  chmod 755 "$TJANSEN_HOME"
  trap 'ops/dev down; rm -rf "$TJANSEN_HOME"' EXIT

  smoke_start first
  if ! grep -q '^==> Loading the demonstration project' "$TJANSEN_HOME/first"; then
    echo "The first start must load the demonstration project."
    return 1
  fi
  smoke_start second
  kill -KILL "$(head -n 1 "$TJANSEN_HOME/data/postmaster.pid")"
  smoke_start third
  if grep -H '^==> Loading' "$TJANSEN_HOME/second" "$TJANSEN_HOME/third"; then
    echo "A later start must find the project that is there."
    return 1
  fi

  # The commands it prints work as printed, from another folder.
  (cd / && bash -euc "$(sed -n 's/^  Ask for the criteria *//p' "$TJANSEN_HOME/third")") |
    tee "$TJANSEN_HOME/printed"
  smoke_figures "$TJANSEN_HOME/printed"
  smoke_log
}

# PostgreSQL's log tells of a failed insert, and not a word of what was to be inserted.
smoke_log() {
  local canary=Kanariefugl
  # Twice the same: the second is refused, and so nothing of it stays.
  if ops/dev psql -v ON_ERROR_STOP=1 -c "
    insert into core.youth (project_id, code, birth_date)
    select p.project_id, '$canary', '2000-01-01' from core.project as p, generate_series(1, 2)"; then
    echo "The same code twice must be refused."
    return 1
  fi
  if ! grep -rqF 'duplicate key value violates unique constraint' "$TJANSEN_HOME/data/log"; then
    echo "The log must tell of the refusal; without that this check would prove nothing."
    return 1
  fi
  if grep -rF "$canary" "$TJANSEN_HOME/data/log"; then
    echo "The log must not hold what was to be inserted."
    return 1
  fi
}

smoke_start() {
  ops/run | tee "$TJANSEN_HOME/$1"
  sed -n '/^==> The criteria/,/^==> Ready/{/^==>/!p}' "$TJANSEN_HOME/$1" >"$TJANSEN_HOME/$1.figures"
  smoke_figures "$TJANSEN_HOME/$1.figures"
}

# What the evaluation of 2012 published.
smoke_figures() {
  local figure
  for figure in '35 unge i 2012' '147 unge har været ansat' '18 er ansat' '46 af 90 tilknyttede' '(51,11 %)'; do
    if ! grep -qF -e "$figure" "$1"; then
      echo "The figure $figure is missing."
      return 1
    fi
  done
}
