#!/usr/bin/env python3
"""Draws recall against queries a second of a run of the search benchmark.

    ./starkin bench search --csv points.csv
    python3 docs/search-curves.py points.csv docs/search-curves.png

Needs matplotlib. Only plain queries are drawn. A contestant that was measured twice is drawn twice, the second time thinner:
between the two lies what the machine's speed drifted.
"""
import csv
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

COLOURS = {"starkin": "#c94a00", "hnswlib": "#0072b2", "faiss": "#00805c", "jvector": "#b0528d", "jelmerk": "#a87400",
           "Lucene": "#555555"}
LEAST_RECALL = 0.8


def runs(file):
    """Per contestant, its runs: lists of (recall, queries a second). A run ends where the effort does not grow."""
    found = {}
    efforts = {}
    with open(file, newline="", encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            name, effort = row["contestant"], int(row["effort"])
            if row["part"] != "plain" or name not in COLOURS:
                continue
            if effort <= efforts.get(name, effort):
                found.setdefault(name, []).append([])
            efforts[name] = effort
            found[name][-1].append((float(row["recall"]), float(row["queries_per_second"])))
    return found


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    points, out = sys.argv[1:]
    figure, axes = plt.subplots(figsize=(8, 5))
    for name, measured in runs(points).items():
        for number, run in enumerate(measured):
            shown = [point for point in run if point[0] >= LEAST_RECALL]
            axes.plot([recall for recall, _ in shown], [speed for _, speed in shown], color=COLOURS[name],
                      marker="o", markersize=4, lw=1.8 if number == 0 else 0.7, label=name if number == 0 else None)
    axes.set_yscale("log")
    axes.set_xlabel("recall@10")
    axes.set_ylabel("queries a second, one thread")
    axes.grid(which="both", alpha=0.25)
    axes.legend(frameon=False)
    figure.tight_layout()
    figure.savefig(out, dpi=110)


if __name__ == "__main__":
    main()
