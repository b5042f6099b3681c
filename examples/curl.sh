#!/bin/sh
# What can be asked with curl alone? Four ways. The server's address is taken from NETLAWS_URL.
set -eu
netlaws=${NETLAWS_URL:-http://localhost:4000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# Variables keep the question the same whatever is asked about, and spare the quoting.
cat > "$folder/question.json" <<'JSON'
{
  "query": "query ($kind: String!, $on: Date!) { ranking(kind: $kind, attribute: \"deadline\", on: $on) { places { rank jurisdiction { name } inUnit } } }",
  "variables": { "kind": "takedown-duty", "on": "2016-01-01" }
}
JSON

echo '1. Who set the shortest deadline to take content down on 1 January 2016, in hours? As JSON:'
curl --silent --show-error --fail "$netlaws/graphql" --header 'content-type: application/json' --data "@$folder/question.json"
echo

echo '2. The same as CSV:'
curl --silent --show-error --fail "$netlaws/graphql" --header 'content-type: application/json' --header 'accept: text/csv' \
  --data "@$folder/question.json"

echo '3. A question in the address. Asked again, it costs nothing while the record has not changed: 304, and the copy is still good.'
for time in first second; do
  status=$(curl --silent --show-error --fail --get "$netlaws/graphql.csv" \
    --data-urlencode 'query={ dataset { release laws provisions } }' \
    --etag-save "$folder/tag" --etag-compare "$folder/tag" --output "$folder/answer-$time" --write-out '%{http_code}')
  echo "$time time: $status"
done
cat "$folder/answer-first"

echo '4. All laws of Vietnam on record, twenty at a time. Each page begins after the cursor of the last row before.'
after=null
while :; do
  curl --silent --show-error --fail --get "$netlaws/graphql.csv" --output "$folder/page" \
    --data-urlencode 'query=query ($after: String) {
      laws(where: { jurisdiction: "VN" }, first: 20, after: $after) { edges { cursor node { id firstDay } } }
    }' \
    --data-urlencode "variables={ \"after\": $after }"
  rows=$(tr -d '\r' < "$folder/page" | tail -n +2)
  [ -n "$rows" ] || break
  printf '%s\n' "$rows" | cut -d , -f 2-
  after="\"$(printf '%s\n' "$rows" | tail -n 1 | cut -d , -f 1)\""
done
