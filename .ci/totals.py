"""Sums the summaries that `dotnet test` printed into one line: N passed, N failed, N skipped.

usage: totals.py LOG

The summary of a run of several test programs ends with lines such as "  failed: 0"; where there is none, the runs did not
get that far, and the line says so by its exit code.
"""
import re
import sys

text = re.sub(r"\x1b\[[0-9;]*m", "", open(sys.argv[1], encoding="utf-8", errors="replace").read())
counts = {}
for name in ("total", "failed", "succeeded", "skipped"):
    counts[name] = sum(int(number) for number in re.findall(rf"(?mi)^\s*{name}:\s*(\d+)\s*$", text))
print(f"{counts['succeeded']} passed, {counts['failed']} failed, {counts['skipped']} skipped")
whole = counts["total"] > 0 and counts["total"] == counts["succeeded"] + counts["failed"] + counts["skipped"]
sys.exit(0 if whole and counts["failed"] == 0 else 1)
