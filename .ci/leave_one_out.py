"""Parses each labelled article with the profile of its own outlet left out: how the parser reads outlets that nobody told it of.

usage: leave_one_out.py WORKFOLDER      (after a Release build; scores go to standard output, articles to WORKFOLDER)

An article belongs to the outlet that its file is named after. Whatever other outlets' profiles say stays.
"""
import collections
import glob
import os
import re
import subprocess
import sys

here = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
program = ["dotnet", os.path.join(here, "src/NewsArchive.Cli/bin/Release/net10.0/newsarchive.dll"), "parse", "--json"]
corpus, scorer = os.path.join(here, "../shared/corpus/dev"), os.path.join(here, "../shared/eval/score_text.py")
parsed = os.path.join(sys.argv[1], "leave_one_out.ndjson")

outlets = collections.defaultdict(list)
for file in sorted(glob.glob(os.path.join(corpus, "*.txt"))):
    outlets[re.sub(r"-\d+-\w+\.txt$", "", os.path.basename(file))].append(file)
with open(parsed, "wb") as output:
    for outlet, files in outlets.items():
        subprocess.run([*program, "--without-profile", outlet, *files], stdout=output, check=True)
sys.exit(subprocess.run([sys.executable, scorer, os.path.join(corpus, "gold.jsonl"), corpus, parsed, *sys.argv[2:]]).returncode)
