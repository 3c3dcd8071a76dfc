"""Reads packages from standard input, one JSON a line with the texts of its files; answers each with a line of JSON.

So that tests start Python once: `[status, reason, [[value, bound], …]]`, numbers as texts.
"""

import json
import sys

from check import check

for line in sys.stdin:
    files = {name: text.encode() for name, text in json.loads(line).items()}
    names = ("scenario.json", "plan.json", "certificate.json", "manifest.json")
    status, reason, levels = check(*(files[name] for name in names))
    print(json.dumps([status, reason, [[str(value), None if bound is None else str(bound)] for value, bound in levels]]))
