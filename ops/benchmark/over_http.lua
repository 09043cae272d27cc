-- What wrk has counted, for ops/benchmark/over_http.py to read.
function done(summary, latency, requests)
  local e = summary.errors
  io.write(string.format(
    "TOTALS %d %d %d %d %d %d\n", summary.requests, summary.duration, summary.bytes,
    e.status + e.connect + e.read + e.write + e.timeout, latency:percentile(50), latency:percentile(99)))
end
