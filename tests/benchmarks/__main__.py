"""Run every benchmark and print its lines as they come."""

import sys

from tests.benchmarks import comparing, judging, publishing, reporting, searching, serving

for benchmark in (searching, comparing, judging, reporting, serving, publishing):
    for line in benchmark.report():
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
    sys.stdout.write("\n")
