# shellcheck shell=bash
# What a newcomer does, and what a power cut does to it: start, sign in, start again, start after a crash.
# Sourced, never run. In a place of its own, so that a developer's cluster is not touched.

smoke() {
  TJANSEN_HOME=$(mktemp -d /tmp/tjansen-smoke.XXXXXX)
  TJANSEN_HTTP_PORT=$(free_port)
  export TJANSEN_HOME TJANSEN_HTTP_PORT
  chmod 755 "$TJANSEN_HOME"
  serving=""
  trap smoke_finish EXIT

  smoke_open first
  smoke_says first '^==> Making the demonstration project'
  smoke_everybody first
  smoke_taken_port
  smoke_import first
  smoke_end first
  if (exec 3<>"/dev/tcp/localhost/$TJANSEN_HTTP_PORT") 2>/dev/null; then
    smoke_fail "The port must be free when the service has ended."
  fi

  smoke_open second
  smoke_everybody second
  kill -KILL "$(head -n 1 "$TJANSEN_HOME/data/postmaster.pid")" "$serving"
  # Its status only says that it was killed.
  wait "$serving" 2>/dev/null || true
  smoke_open third
  smoke_everybody third
  if grep -H '^==> Making the demonstration' "$TJANSEN_HOME/second" "$TJANSEN_HOME/third"; then
    smoke_fail "A later start must find the project that is there."
  fi
  smoke_end third

  smoke_service_log
  smoke_database_log
  echo "Signed in as ${#emails[@]} colleagues, three times."
}

smoke_fail() {
  printf '%s\n' "$@"
  exit 1
}

smoke_finish() {
  # It may have ended by itself, and the rest is still to be cleaned up.
  if [[ -n $serving ]]; then kill -KILL "$serving" 2>/dev/null || true; fi
  ops/dev down
  rm -rf "$TJANSEN_HOME"
}

free_port() {
  python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# Starts ops/run, and waits until it says that it is open. It does not end by itself.
smoke_open() {
  local said=$TJANSEN_HOME/$1 tries=0
  ops/run >"$said" 2>&1 </dev/null &
  serving=$!
  until grep -qx "Tjansen is open at http://localhost:$TJANSEN_HTTP_PORT" "$said"; do
    kill -0 "$serving" 2>/dev/null || smoke_fail "$(<"$said")" "ops/run ended before it was open."
    ((tries++ < 18000)) || smoke_fail "$(<"$said")" "ops/run does not open."
    sleep 0.1
  done
}

smoke_says() { grep -qE "$2" "$TJANSEN_HOME/$1" || smoke_fail "$(<"$TJANSEN_HOME/$1")" "It must say $2."; }

smoke_end() {
  local status=0
  kill -TERM "$serving"
  wait "$serving" || status=$?
  serving=""
  ((status == 0)) || smoke_fail "$(tail -n 20 "$TJANSEN_HOME/$1")" "SIGTERM must end it with status 0, not $status."
}

# Each of the demonstration's colleagues signs in and meets a page.
smoke_everybody() {
  local email password title titles=()
  mapfile -t emails < <(grep -oE '[^ ]+@[^ ]+' "$TJANSEN_HOME/demonstration")
  password=$(sed -n 's/.* and the password //p' "$TJANSEN_HOME/demonstration")
  [[ ${#emails[@]} -ge 5 && -n $password ]] || smoke_fail "$(<"$TJANSEN_HOME/demonstration")" "It must say how to sign in."
  grep -qF "$password" "$TJANSEN_HOME/$1" || smoke_fail "The start must print how to sign in."
  for email in "${emails[@]}"; do
    title=$(smoke_sign_in "$email" "$password") || smoke_fail "$email: $title"
    titles+=("$title")
  done
  printf '%s start: %s\n' "$1" "$(printf '%s\n' "${titles[@]}" | sort | uniq -c | xargs)"
}

# Sends the form as a browser does and follows it; prints the heading of the page it leads to.
smoke_sign_in() {
  local answer page
  page=$TJANSEN_HOME/page
  answer=$(curl -sS --max-time 30 -L -c "$TJANSEN_HOME/cookies" -o "$page" -w '%{http_code} %{url_effective}' \
    -H 'Sec-Fetch-Site: same-origin' -H 'Accept-Language: en' \
    --data-urlencode "email=$1" --data-urlencode "password=$2" "http://localhost:$TJANSEN_HTTP_PORT/sign-in")
  awk '$6 == "__Host-tjansen" { print $7 }' "$TJANSEN_HOME/cookies" >>"$TJANSEN_HOME/tokens"
  if [[ $answer != "200 "* || $answer == */sign-in* ]] || ! grep -q '<h1' "$page"; then
    echo "the sign-in leads to $answer"
    return 1
  fi
  tr '\n' ' ' <"$page" | sed -nE 's/.*<h1[^>]*>([^<]*)<.*/\1/p'
}

# A second start beside it says that the port is taken and which is free; there it works.
smoke_taken_port() {
  local said status=0 free
  said=$(ops/run 2>&1 </dev/null) || status=$?
  free=$(sed -nE 's/^(error: )?Port [0-9]+ is taken.*set TJANSEN_HTTP_PORT=([0-9]+)\.$/\2/p' <<<"$said")
  [[ $status -eq 1 && -n $free ]] ||
    smoke_fail "$said" "A start on a taken port must fail with 1, not $status, and name a free one."
  (
    TJANSEN_HTTP_PORT=$free
    smoke_open beside
    smoke_end beside
  )
}

# The commands it prints work as printed, from another folder.
smoke_import() {
  local import criteria
  import=$(sed -n 's/^  Import your own data *//p' "$TJANSEN_HOME/$1")
  criteria=$(sed -n 's/^  Ask for the criteria *//p' "$TJANSEN_HOME/$1")
  (cd / && bash -euc "${import/DIR --project NAME/$(pasted "$top/Tests/Cases/A_published") --project Tjansen}")
  (cd / && bash -euc "$criteria")
  (cd / && bash -euc "${criteria%% --project *} --project Tjansen --as-of 2012-11-30") | tee "$TJANSEN_HOME/figures"
  smoke_figures "$TJANSEN_HOME/figures"
}

# What the evaluation of 2012 published.
smoke_figures() {
  local figure
  for figure in '35 unge i 2012' '147 unge har været ansat' '18 er ansat' '46 af 90 tilknyttede' '(51,11 %)'; do
    grep -qF -e "$figure" "$1" || smoke_fail "The figure $figure is missing."
  done
}

# What the service writes while it serves tells of requests, and nothing of who made them.
smoke_service_log() {
  local start log=$TJANSEN_HOME/log words=$TJANSEN_HOME/words
  for start in first second third; do sed '1,/^==> Serving/d' "$TJANSEN_HOME/$start"; done >"$log"
  grep -qE 'route=/sign-in .*status=303' "$log" || smoke_fail "$(<"$log")" "The log must tell of the sign-ins."
  {
    ops/dev psql -XAtq -c "
      select p.email from core.staff as p
      union select p.name from core.staff as p
      union select y.given_name || ' ' || y.family_name from core.youth as y
      union select y.code from core.youth as y where length(y.code) > 4"
    sed -n 's/.* and the password //p' "$TJANSEN_HOME/demonstration"
    cat "$TJANSEN_HOME/tokens"
  } | sed '/^$/d' >"$words"
  [[ $(wc -l <"$words") -ge 50 ]] || smoke_fail "There are too few words to look for."
  # Before it serves, it does print how to sign in: else this would look for the wrong words.
  grep -qFf "$words" "$TJANSEN_HOME/first" || smoke_fail "The search for what must not be there finds nothing at all."
  if grep -Ff "$words" "$log"; then
    smoke_fail "The service's log must hold no name, e-mail, token or password."
  fi
}

# PostgreSQL's log tells of a failed insert, and not a word of what was to be inserted.
smoke_database_log() {
  local canary=Kanariefugl
  # Twice the same: the second is refused, and so nothing of it stays.
  if ops/dev psql -v ON_ERROR_STOP=1 -c "
    insert into core.youth (project_id, code, birth_date)
    select p.project_id, '$canary', '2000-01-01' from core.project as p, generate_series(1, 2)"; then
    smoke_fail "The same code twice must be refused."
  fi
  grep -rqF 'duplicate key value violates unique constraint' "$TJANSEN_HOME/data/log" ||
    smoke_fail "The log must tell of the refusal; without that this check would prove nothing."
  if grep -rF "$canary" "$TJANSEN_HOME/data/log"; then
    smoke_fail "The log must not hold what was to be inserted."
  fi
}
