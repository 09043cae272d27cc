# shellcheck shell=bash
# What a machine must have, and how it gets it. Sourced, never run.

oldest_swift=6.3
oldest_postgres=15

need_swift() {
  local version=""
  if command -v swift >/dev/null; then
    version=$(swift --version | sed -nE 's/.*Swift version ([0-9]+\.[0-9]+).*/\1/p' | head -n 1) ||
      fail "'swift --version' failed; its own words are above."
  fi
  [[ -n $version ]] || fail "Swift is not installed, or not on the PATH." \
    "Tjansen needs Swift $oldest_swift or later: https://www.swift.org/install/linux/"
  [[ $(printf '%s\n' "$oldest_swift" "$version" | sort -V | head -n 1) == "$oldest_swift" ]] ||
    fail "This is Swift $version; Tjansen needs $oldest_swift or later: https://www.swift.org/install/linux/"
  if [[ -e $top/.build && ! -w $top/.build ]]; then
    fail "$top/.build belongs to $(stat -c %U "$top/.build"), so $(id -un) cannot build there." \
      "Run this as $(stat -c %U "$top/.build"), or remove that folder."
  fi
}

# The folder with initdb, postgres, psql: of the version asked for, else of the newest that serves.
postgres_programs() {
  local found
  # shellcheck disable=SC2086 # The star is meant.
  found=$(printf '%s\n' /usr/lib/postgresql/${1:-*}/bin/initdb | sort -V | tail -n 1)
  if [[ -x $found ]]; then
    found=$(dirname "$found")
    if [[ -n ${1:-} || $(postgres_version "$found") -ge $oldest_postgres ]]; then echo "$found"; fi
  fi
}

postgres_version() { basename "$(dirname "$1")"; }

need_server() {
  pgbin=$(postgres_programs)
  [[ -n $pgbin ]] || missing+=(postgresql)
}

need_client() {
  pgbin=$(postgres_programs)
  if [[ -z $pgbin ]] && command -v psql >/dev/null; then pgbin=$(dirname "$(command -v psql)"); fi
  [[ -n $pgbin ]] || missing+=(postgresql-client)
}

# pkg-config is how the Swift package manager learns where Debian keeps the header of libpq.
need_libpq() {
  command -v pkg-config >/dev/null || missing+=(pkg-config)
  pkg-config --exists libpq 2>/dev/null || missing+=(libpq-dev)
}

need_pgtap() {
  local version
  version=$(postgres_version "$pgbin")
  [[ -e /usr/share/postgresql/$version/extension/pgtap.control ]] || missing+=("postgresql-$version-pgtap")
  command -v pg_prove >/dev/null || missing+=(libtap-parser-sourcehandler-pgtap-perl)
}

need_python() { command -v python3 >/dev/null || missing+=(python3); }

# Debian keeps what makes a Python environment in a package of its own.
need_venv() { python3 -c 'import ensurepip, venv' 2>/dev/null || missing+=(python3-venv); }

need_chromium() { command -v chromium >/dev/null || missing+=(chromium); }

# The load generator of the benchmark.
need_wrk() { command -v wrk >/dev/null || missing+=(wrk); }

need_curl() { command -v curl >/dev/null || missing+=(curl); }

# Makes sure of every part named (server, client, libpq, pgtap, python, venv, chromium, wrk, curl), installing Debian's
# packages.
need() {
  local part missing=()
  for part in "$@"; do "need_$part"; done
  ((${#missing[@]})) || return 0
  install_packages "${missing[@]}"
  hash -r
  missing=()
  for part in "$@"; do "need_$part"; done
  ((${#missing[@]} == 0)) || fail "Still missing after the installation: ${missing[*]}." \
    "Tjansen needs PostgreSQL $oldest_postgres or later."
}

install_packages() {
  local by=(env DEBIAN_FRONTEND=noninteractive)
  command -v apt-get >/dev/null ||
    fail "This machine has no apt-get, so these must be installed by hand: $*"
  if ! is_root; then
    if ! sudo -n true 2>/dev/null; then
      fail "These packages are missing: $*" \
        "$(id -un) may not install them. Let somebody who may run:" \
        "  apt-get update && apt-get install --no-install-recommends -y $*"
    fi
    by=(sudo -n "${by[@]}")
  fi
  say "Installing $*"
  "${by[@]}" apt-get -q -o DPkg::Lock::Timeout=300 update
  # Debian starts a cluster of its own with the server. A machine that never had PostgreSQL has no
  # use for it; a machine that has it keeps its clusters and its configuration as they are.
  if [[ " $* " == *" postgresql "* && $(package_status postgresql-common) != installed ]]; then
    apt_install "${by[@]}" -- postgresql-common
    "${by[@]}" sed -i 's/^#\?create_main_cluster *=.*/create_main_cluster = false/' \
      /etc/postgresql-common/createcluster.conf
  fi
  apt_install "${by[@]}" -- "$@"
}

package_status() {
  if ! dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null; then echo absent; fi
}

apt_install() {
  local by=()
  while [[ $1 != -- ]]; do by+=("$1") && shift; done
  shift
  "${by[@]}" apt-get -q -o DPkg::Lock::Timeout=300 install --no-install-recommends -y "$@" </dev/null
}
