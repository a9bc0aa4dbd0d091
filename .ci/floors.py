"""Compares scores with the floors they may not fall below (or, for faults, rise above).

usage: floors.py FLOORS.json SCORES.json
"""
import json
import sys

floors, scores = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:3])
broken = 0
for kind, sign, holds in (("at_least", ">=", lambda score, floor: score >= floor), ("at_most", "<=", lambda score, floor: score <= floor)):
    for name, floor in floors[kind].items():
        score = scores.get(name)
        # A score that is missing holds no floor.
        well = score is not None and holds(score, floor)
        broken += not well
        print(f"quality {name}: {score} {sign} {floor} {'ok' if well else 'BROKEN'}")
sys.exit(1 if broken else 0)
