"""How many hours did services have to take content down, and where is it written? Rows for a day:

    python3 takedown_deadlines.py 2019-03-15

The standard library is enough. The server's address is taken from NETLAWS_URL.
"""

import csv
import io
import json
import os
import sys
import urllib.error
import urllib.request

NETLAWS = os.environ.get("NETLAWS_URL", "http://localhost:4000")

QUESTION = """
query ($on: Date!) {
  ranking(kind: "takedown-duty", attribute: "deadline", on: $on) {
    places {
      rank
      jurisdiction { name }
      inUnit
      held { provision { article law { id } } }
    }
  }
}
"""


def rows(query, **variables):
    """The answer as dictionaries, one a row. Raises HTTPError, whose body says what was wrong with the question."""
    request = urllib.request.Request(
        f"{NETLAWS}/graphql",
        data=json.dumps({"query": query, "variables": variables}).encode(),
        headers={"content-type": "application/json", "accept": "text/csv"},
    )
    with urllib.request.urlopen(request) as response:
        return list(csv.DictReader(io.TextIOWrapper(response, "utf-8", newline="")))


if __name__ == "__main__":
    on = sys.argv[1] if len(sys.argv) > 1 else "2019-03-15"
    try:
        for row in rows(QUESTION, on=on):
            law, article = row["places.held.provision.law.id"], row["places.held.provision.article"]
            print(f'{row["places.inUnit"]:>5} h  {row["places.jurisdiction.name"]:<20}  {law} {article}'.rstrip())
    except urllib.error.HTTPError as error:
        sys.exit("\n".join(problem["message"] for problem in json.load(error)["errors"]))
