# shellcheck shell=bash
# The embedded cluster: Tjansen's own PostgreSQL, one for each checkout. Sourced, never run.
#
# home       what belongs to the cluster: data/ and, where the path allows it, socket/
# pointer    where operator.conninfo and service.conninfo are written for the binary to find
# superuser, operator, service    how each of these roles reaches the database

# Says where things are; makes nothing.
cluster_settle() {
  local name owner
  # A PGPORT or PGHOST of the caller would move the server and whoever asks it.
  unset "${!PG@}"
  if [[ -n ${TJANSEN_HOME:-} ]]; then
    home=$(realpath -m "$TJANSEN_HOME")
    pointer=$home
  else
    pointer=$top/.tjansen
    home=$pointer
    if is_root; then
      # Root's own folders cannot be entered by the user the server runs as.
      name=$(basename "$top" | tr -c 'A-Za-z0-9._\n-' '-' | cut -c1-32)
      home=/var/lib/tjansen/$name-$(short_hash "$top")
    fi
  fi
  data=$home/data

  if [[ -e $pointer && ! -O $pointer ]]; then
    owner=$(stat -c %U "$pointer")
    fail "$pointer belongs to $owner, who started the database of this checkout." \
      "Run this as $owner, or set TJANSEN_HOME to a folder of your own."
  fi

  # A socket's path has 107 bytes at most, and both libpq and the server read a comma or a space
  # in it as the end of it; a path that is too long or too unusual gets a short one instead. It is
  # not XDG_RUNTIME_DIR, which goes when the person signs out while the server stays.
  socket=$home/socket
  if (LC_ALL=C && [[ ${#socket} -gt 93 || $socket =~ [^A-Za-z0-9/._-] ]]); then
    socket=/tmp/tjansen-$EUID-$(short_hash "$home")
  fi
  superuser="host=$socket port=5432 user=postgres dbname=tjansen"
  operator="host=$socket port=5432 user=tjansen_operator dbname=tjansen"
  service="host=$socket port=5432 user=tjansen_app dbname=tjansen"
}

server_user() { if is_root; then echo postgres; else id -un; fi; }

# Only one at a time makes, starts or fills a cluster. The lock ends with the script.
cluster_lock() {
  # Others may pass through, since the server may be another user; each file is its owner's alone.
  (umask 022 && mkdir -p "$home" "$pointer")
  exec 9>"$pointer/lock"
  flock -n 9 || { say "Waiting for another start of this cluster" && flock 9; }
}

cluster_unlock() { exec 9>&-; }

# Is the server of this data running? A process number alone does not tell: after a crash it may
# have passed to some other program.
cluster_lives() {
  local pid
  [[ -r $data/postmaster.pid ]] || return 1
  pid=$(head -n 1 "$data/postmaster.pid")
  [[ -e /proc/$pid/cwd && $(readlink "/proc/$pid/cwd") == "$(realpath "$data")" ]] &&
    [[ $(<"/proc/$pid/comm") == postgres ]]
}

cluster_make() {
  say "Making the database cluster in $home"
  # A half-made cluster of an interrupted start never gets the name of a whole one.
  rm -rf "$home/data.new"
  mkdir -m 700 "$home/data.new"
  if is_root; then chown postgres: "$home/data.new"; fi
  as_server test -w "$home/data.new" ||
    fail "The user $(server_user), as which the server runs, cannot reach $home." \
      "Set TJANSEN_HOME to a folder that it can enter."
  as_server "$pgbin/initdb" -D "$home/data.new" -U postgres --data-checksums --encoding=UTF8 \
    --locale=C.UTF-8 --auth-local=peer --auth-host=reject --no-instructions >/dev/null ||
    fail "PostgreSQL could not make a cluster in $home; its own words are above."
  echo "include 'tjansen.conf'" | as_server tee -a "$home/data.new/postgresql.conf" >/dev/null
  as_server mkdir -m 700 "$home/data.new/log"
  mv "$home/data.new" "$data"
}

# Who gets in: the person who started it, as any of the roles that log in. Nobody else.
cluster_admit() {
  local role
  put_server_file "$data/pg_hba.conf" <<'HBA'
# Written at each start. Type, database, user, method.
local all         all            peer map=tjansen
local replication tjansen_backup peer map=tjansen
HBA
  {
    echo "# Written at each start. Map, user of the operating system, role."
    for role in postgres tjansen_operator tjansen_app tjansen_backup; do
      printf 'tjansen "%s" %s\n' "$(id -un)" "$role"
    done
    if is_root; then echo "tjansen postgres postgres"; fi
  } | put_server_file "$data/pg_ident.conf"
}

socket_make() {
  if [[ ! -e $socket ]] && mkdir -m 700 "$socket" && is_root; then chown postgres: "$socket"; fi
  [[ -d $socket && ! -L $socket && $(stat -c '%U %a' "$socket") == "$(server_user) 700" ]] ||
    fail "$socket is not a private folder of $(server_user), so the server's socket is not put there."
}

cluster_start() {
  local version ready=0
  [[ -e $data/PG_VERSION ]] || cluster_make
  version=$(<"$data/PG_VERSION")
  pgbin=$(postgres_programs "$version")
  [[ -n $pgbin ]] || fail "The cluster in $home was made by PostgreSQL $version, which is not installed." \
    "Install postgresql-$version, or move $data away and start anew without its data."

  if cluster_lives; then
    "$pgbin/pg_isready" -q -t 30 -d "$superuser" || ready=$?
    # 2: nobody answers there. The folder of the socket was cleaned away or has moved.
    if ((ready != 2)); then
      cluster_settings
      cluster_wait
      return
    fi
    cluster_stop
  fi

  cluster_leave
  socket_make
  cluster_settings
  cluster_admit
  say "Starting the database"
  # pg_ctl pastes the paths it is given into a command line, where a quote or a dollar sign in the
  # name of a folder would be obeyed; PGDATA and the current folder are not pasted.
  as_server env "PGDATA=$data" sh -c \
    'cd "$PGDATA" && exec "$0" -w -t 300 -l log/start.log -o "-k $1" start' \
    "$pgbin/pg_ctl" "$socket" >/dev/null </dev/null || {
    echo "The last lines of the server's log:" >&2
    cluster_logs >&2
    fail "PostgreSQL did not start; its log is in $data/log."
  }
}

# After a crash of the server alone its children go by themselves, but not at once; until then a
# new server refuses the data. The notes it leaves hold the number of its process, which may have
# passed to another; only then are they taken away, since otherwise PostgreSQL judges them itself.
cluster_leave() {
  local pid note tries=0
  while ((tries++ < 100)) && cluster_children; do sleep 0.1; done
  for note in "$data/postmaster.pid" "$socket/.s.PGSQL.5432.lock"; do
    [[ -r $note ]] || continue
    pid=$(head -n 1 "$note")
    if [[ -e /proc/$pid ]]; then rm -f "$note"; fi
  done
}

cluster_children() {
  local process place
  place=$(realpath "$data")
  for process in /proc/[0-9]*; do
    if [[ $(readlink "$process/cwd" 2>/dev/null) == "$place" ]] && grep -qsx postgres "$process/comm"; then
      return 0
    fi
  done
  return 1
}

# The committed settings, beside the data: the server may be unable to enter the checkout.
cluster_settings() {
  if ! cmp -s "$top/ops/postgres/tjansen.conf" "$data/tjansen.conf"; then
    put_server_file "$data/tjansen.conf" <"$top/ops/postgres/tjansen.conf"
    if cluster_lives; then as_server "$pgbin/pg_ctl" -D "$data" reload >/dev/null; fi
  fi
}

# A server that recovers from a crash answers, but lets nobody in yet.
cluster_wait() {
  local tries=0
  until "$pgbin/pg_isready" -q -d "$superuser"; do
    ((tries++ < 300)) || fail "PostgreSQL in $home lets nobody in; see $data/log."
    sleep 1
  done
}

cluster_stop() {
  local pgbin
  pgbin=$(postgres_programs "$(<"$data/PG_VERSION")")
  as_server "$pgbin/pg_ctl" -D "$data" -m fast -t 120 stop >/dev/null
  # Nothing of a stopped cluster stays outside its home.
  if [[ -d $socket && $socket != "$home"/* ]]; then rmdir "$socket"; fi
}

cluster_database() {
  local there=${superuser/dbname=tjansen/dbname=postgres}
  if [[ $("$pgbin/psql" -XAtq -d "$there" -c "select exists (select from pg_database where datname = 'tjansen')") == f ]]; then
    "$pgbin/psql" -Xq -d "$there" -c "create database tjansen template template0"
  fi
}

# Where the binary finds the database by itself; for the eyes of the person who started it.
cluster_point() {
  (
    umask 077
    printf '%s\n' "$operator" >"$pointer/operator.conninfo.new"
    printf '%s\n' "$service" >"$pointer/service.conninfo.new"
  )
  mv "$pointer/operator.conninfo.new" "$pointer/operator.conninfo"
  mv "$pointer/service.conninfo.new" "$pointer/service.conninfo"
}

# Everything up to a database that can be migrated. Holds the lock until the script ends or says
# cluster_unlock.
cluster_up() {
  cluster_settle
  cluster_lock
  cluster_start
  cluster_database
  cluster_point
}

# The latest lines, oldest file first. They hold no personal data: see ops/postgres/tjansen.conf.
cluster_logs() {
  local file
  find "$data/log" -name '*.log' -size +0 -printf '%T@ %p\n' | sort -n | tail -n 2 | cut -d' ' -f2- |
    while IFS= read -r file; do tail -n "${1:-20}" "$file"; done
}
