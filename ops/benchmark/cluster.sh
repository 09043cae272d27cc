# shellcheck shell=bash
# The throw-away cluster of the benchmark: as durable as the real one, with the settings of the real one.
# Sourced, never run. The folder is scratch_folder's, and scratch_stop ends it.

bench_start() {
  as_server "$pgbin/initdb" -D "$scratch/data" -U postgres --encoding=UTF8 --locale=C.UTF-8 \
    --auth=trust --data-checksums --no-instructions >/dev/null
  {
    cat "$top/ops/postgres/tjansen.conf"
    echo "unix_socket_directories = '$scratch'"
    echo "logging_collector = off"
    echo "fsync = on"
    echo "full_page_writes = on"
    echo "synchronous_commit = on"
    # Checkpoints and vacuums happen between the rounds, where the benchmark asks for them.
    echo "max_wal_size = 16GB"
    echo "checkpoint_timeout = 1h"
    echo "autovacuum = off"
  } | put_server_file "$scratch/data/postgresql.auto.conf"
  as_server "$pgbin/pg_ctl" -D "$scratch/data" -w -l "$scratch/log" start >/dev/null </dev/null || {
    cat "$scratch/log" >&2
    return 1
  }
}
