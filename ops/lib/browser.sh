# shellcheck shell=bash
# What drives the browser in Tests/Browser: Playwright and axe-core, in a Python of their own. Sourced, never run.
# The browser is Debian's; Playwright's own is never downloaded.

# Where it is: outside the checkout, so that a clean clone finds it again, and by what is in it.
browser_tools() {
  local list cache=${XDG_CACHE_HOME:-~/.cache}
  list=$(python3 --version && cat "$top/Tests/Browser/requirements.txt")
  echo "$cache/tjansen/browser-$(short_hash "$list")"
}

# Where the pictures go: named in the summary, ignored by git, and what an integration service keeps.
browser_output() { echo "${TJANSEN_TEST_OUTPUT:-$top/.tjansen/test-output}/browser"; }

browser_ready() { "$1/bin/python" -c 'import axe_playwright_python, playwright' 2>/dev/null; }

# Makes sure of all of it, at most one at a time.
browser_install() {
  local tools
  need python chromium venv
  tools=$(browser_tools)
  mkdir -p "$(dirname "$tools")"
  exec 8>"$tools.lock"
  flock 8
  if ! browser_ready "$tools"; then
    say "Installing Playwright and axe-core in $tools"
    rm -rf "$tools"
    python3 -m venv "$tools" || fail "Python could not make an environment in $tools; its own words are above."
    "$tools/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --only-binary :all: \
      --requirement "$top/Tests/Browser/requirements.txt" ||
      fail "These could not be installed from PyPI; pip's own words are above:" \
        "$(grep -v '^#' "$top/Tests/Browser/requirements.txt" | xargs)"
    browser_ready "$tools" || fail "Playwright does not start in $tools; remove that folder and try again."
  fi
  exec 8>&-
}

# Every page in a real browser, as the build that is named serves it.
browser() {
  local tjansen=$1
  shift
  PYTHONDONTWRITEBYTECODE=1 "$(browser_tools)/bin/python" Tests/Browser \
    "$scratch" "$pgbin" "$tjansen" "$(browser_output)" "$@"
}
