#!/usr/bin/env python3
"""Draws what was said against what was seen, of a run of the cross-match benchmark.

    ./starkin bench crossmatch --csv reliability.csv
    python3 docs/reliability.py reliability.csv docs/reliability.png

Needs matplotlib. A point is a bin of probability with at least 20 candidates; its bar is what chance alone would do to so many
independent candidates, a standard deviation to each side. The band is 0.05 to each side of what was said.
"""
import csv
import math
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

FEWEST = 20
SHOWN = [
    ("Cepheids", "position+shape", "Cepheids, position and shape"),
    ("Cepheids", "position", "Cepheids, position alone"),
    ("Cepheids", "shape", "Cepheids, shape alone"),
    ("simulated, surveys unknown", "position+shape", "simulated stars, position and shape"),
]


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    table, out = sys.argv[1:]
    bins = {}
    with open(table, newline="", encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            if int(row["candidates"]) >= FEWEST:
                bins.setdefault((row["what"], row["method"]), []).append(
                    (float(row["mean_p"]), float(row["observed"]), int(row["candidates"])))
    figure, all_axes = plt.subplots(1, len(SHOWN), figsize=(4 * len(SHOWN), 4.2), sharey=True)
    for axes, (what, method, title) in zip(all_axes, SHOWN):
        axes.fill_between([0, 1], [-0.05, 0.95], [0.05, 1.05], color="#dddddd", lw=0)
        axes.plot([0, 1], [0, 1], color="#888888", lw=0.8)
        points = bins.get((what, method), [])
        axes.errorbar([p for p, _, _ in points], [seen for _, seen, _ in points],
                      yerr=[math.sqrt(max(p * (1 - p), 1e-6) / n) for p, _, n in points],
                      color="#0072b2", marker="o", markersize=5, lw=1)
        for p, seen, n in points:
            axes.annotate(f"{n:,}", (p, seen), textcoords="offset points", xytext=(5, -11), fontsize=7)
        axes.set(title=title, xlabel="p_match, mean of the bin", xlim=(-0.02, 1.02), ylim=(-0.02, 1.02))
        axes.grid(alpha=0.25)
    all_axes[0].set_ylabel("share that was the star")
    figure.tight_layout()
    figure.savefig(out, dpi=100)


if __name__ == "__main__":
    main()
