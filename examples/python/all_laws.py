"""Every law on record, as CSV:

    python3 all_laws.py > laws.csv

Lists come in pages; each page says where the next begins. The standard library is enough. The server's address is taken from NETLAWS_URL.
"""

import csv
import json
import os
import sys
import urllib.request

NETLAWS = os.environ.get("NETLAWS_URL", "http://localhost:4000")

QUESTION = """
query ($after: String) {
  laws(first: 200, after: $after) {
    nodes { id firstDay title jurisdiction { code } }
    pageInfo { hasNextPage endCursor }
  }
}
"""


def ask(query, **variables):
    """What stands under `data`. Raises HTTPError, or RuntimeError with what was wrong with the question."""
    request = urllib.request.Request(
        f"{NETLAWS}/graphql",
        data=json.dumps({"query": query, "variables": variables}).encode(),
        headers={"content-type": "application/json"},
    )
    with urllib.request.urlopen(request) as response:
        answer = json.load(response)
    if "errors" in answer:
        raise RuntimeError("\n".join(problem["message"] for problem in answer["errors"]))
    return answer["data"]


def all_laws():
    """Each law once, oldest first."""
    after, more = None, True
    while more:
        page = ask(QUESTION, after=after)["laws"]
        yield from page["nodes"]
        after, more = page["pageInfo"]["endCursor"], page["pageInfo"]["hasNextPage"]


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="")
    table = csv.writer(sys.stdout)
    table.writerow(["id", "jurisdiction", "first day", "title"])
    for law in all_laws():
        table.writerow([law["id"], law["jurisdiction"]["code"], law["firstDay"], law["title"]])
