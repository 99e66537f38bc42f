#!/usr/bin/env python3
"""Draws what was said against what was seen, of a run of the cross-match benchmark.

    ./starkin bench crossmatch --csv reliability.csv
    python3 docs/reliability.py reliability.csv docs/reliability.png

Needs matplotlib. A point is a bin of probability whose candidates are of at least 20 stars; its bar is the 95 % interval of the
benchmark's bootstrap over stars, its number how many stars. The band is 0.05 to each side of what was said.
"""
import csv
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

FEWEST = 20
SHOWN = [
    ("Cepheids", "position+shape", "Cepheids, position and shape"),
    ("Cepheids, periods withheld", "position+shape", "Cepheids, periods withheld"),
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
            if int(row["stars"]) >= FEWEST:
                bins.setdefault((row["what"], row["method"]), []).append(
                    tuple(float(row[name]) for name in ("mean_p", "observed", "low", "high", "stars")))
    figure, all_axes = plt.subplots(1, len(SHOWN), figsize=(3.6 * len(SHOWN), 4.1), sharey=True)
    for axes, (what, method, title) in zip(all_axes, SHOWN):
        axes.fill_between([0, 1], [-0.05, 0.95], [0.05, 1.05], color="#dddddd", lw=0)
        axes.plot([0, 1], [0, 1], color="#888888", lw=0.8)
        points = bins.get((what, method), [])
        said, seen, low, high, stars = zip(*points) if points else [()] * 5
        axes.errorbar(said, seen,
                      yerr=[[max(0, s - l) for s, l in zip(seen, low)], [max(0, h - s) for s, h in zip(seen, high)]],
                      color="#0072b2", marker="o", markersize=5, lw=1)
        for x, y, n in zip(said, seen, stars):
            axes.annotate(f"{n:,.0f}", (x, y), textcoords="offset points", xytext=(5, -11), fontsize=7)
        axes.set(title=title, xlabel="p_match, mean of the bin", xlim=(-0.02, 1.02), ylim=(-0.02, 1.02))
        axes.grid(alpha=0.25)
    all_axes[0].set_ylabel("share that was the star")
    figure.tight_layout()
    figure.savefig(out, dpi=100)


if __name__ == "__main__":
    main()
