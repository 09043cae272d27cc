# shellcheck shell=bash
# A throw-away cluster for tests: fast, not durable, gone afterwards. Sourced, never run.
#
# The caller makes the folder with scratch_folder, starts the server, and sets a trap on
# scratch_stop before anything else.

scratch=""

# A short path, since a socket's path has 107 bytes at most.
scratch_folder() {
  scratch=$(mktemp -d /tmp/tjansen-test.XXXXXX)
  if is_root; then chown postgres: "$scratch"; fi
  # No test may find a database that somebody works with.
  unset "${!PG@}" TJANSEN_DATABASE TJANSEN_OPERATOR_DATABASE TJANSEN_HOME
  TJANSEN_TEST_DATABASE="host=$scratch port=5432 user=postgres dbname=postgres"
  # The backtracer outlives a crashed test and keeps the pipe of its runner open for minutes.
  SWIFT_BACKTRACE=enable=no
  export TJANSEN_TEST_DATABASE SWIFT_BACKTRACE
}

# Trust, because only the owner of the folder and root can reach the socket, and because the tests
# sign in as every role there is.
scratch_start() {
  as_server "$pgbin/initdb" -D "$scratch/data" -U postgres --encoding=UTF8 --locale=C.UTF-8 \
    --auth=trust --no-sync --no-instructions >/dev/null
  {
    cat "$top/ops/postgres/tjansen.conf"
    echo "unix_socket_directories = '$scratch'"
    echo "logging_collector = off"
    echo "max_connections = 200"
    echo "fsync = off"
    echo "full_page_writes = off"
    echo "synchronous_commit = off"
  } | put_server_file "$scratch/data/postgresql.auto.conf"
  as_server "$pgbin/pg_ctl" -D "$scratch/data" -w -l "$scratch/log" start >/dev/null </dev/null || {
    cat "$scratch/log"
    return 1
  }
}

scratch_stop() {
  [[ -n $scratch ]] || return 0
  if [[ -e $scratch/data/postmaster.pid ]]; then
    as_server "$pgbin/pg_ctl" -D "$scratch/data" -m immediate stop >/dev/null
  fi
  rm -rf "$scratch"
  scratch=""
}

# A database of its own on the throw-away cluster; prints how to reach it.
scratch_database() {
  "$pgbin/psql" -Xq -d "$TJANSEN_TEST_DATABASE" -c "create database $1 template template0"
  echo "host=$scratch port=5432 user=postgres dbname=$1"
}
