# shellcheck shell=bash
# What every script of ops/ begins with. Sourced, never run.

top=$(cd -P "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd -P)

say() { printf '==> %s\n' "$*"; }

fail() {
  printf 'error: %s\n' "$1" >&2
  shift
  if (($#)); then printf '       %s\n' "$@" >&2; fi
  exit 1
}

is_root() { [[ $EUID -eq 0 ]]; }

# Eight digits that tell one folder from another.
short_hash() { printf '%s' "$1" | sha256sum | cut -c1-8; }

# One command line a person can paste into a shell, whatever the paths hold.
pasted() {
  printf '%q' "$1"
  shift
  if (($#)); then printf ' %q' "$@"; fi
  printf '\n'
}

# Runs a command as the user the server runs as: never root, which PostgreSQL refuses. From /,
# since that user may not be able to enter the current folder; without descriptor 9, since a
# server that inherits the lock would hold it for as long as it runs.
as_server() (
  cd /
  if is_root; then exec runuser -u postgres -- "$@"; else exec "$@"; fi
) 9>&-

# Writes standard input to a file that belongs to the server and to nobody else.
put_server_file() { as_server sh -c 'umask 077; cat >"$1"' sh "$1"; }
