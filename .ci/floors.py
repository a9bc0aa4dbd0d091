"""Compares scores with the floors they may not fall below (or, for faults, rise above).

usage: floors.py FLOORS.json SET SCORES.json
"""
import json
import sys

path, name, scored = sys.argv[1:4]
floors, scores = json.load(open(path, encoding="utf-8"))[name], json.load(open(scored, encoding="utf-8"))
broken = 0
for kind, sign, holds in (("at_least", ">=", lambda score, floor: score >= floor), ("at_most", "<=", lambda score, floor: score <= floor)):
    for score_name, floor in floors.get(kind, {}).items():
        score = scores.get(score_name)
        # A score that is missing holds no floor.
        well = score is not None and holds(score, floor)
        broken += not well
        print(f"quality {name} {score_name}: {score} {sign} {floor} {'ok' if well else 'BROKEN'}")
sys.exit(1 if broken else 0)
