#!/usr/bin/env python3
"""Draws young stars and synchronised pairs as three ways of seeing them lay them out.

    ./starkin evaluate joint --spectrum-encoder models/weights/spectrum --picture places.csv
    python3 docs/young-or-close.py places.csv docs/young-or-close.png

Needs matplotlib. Each panel is a UMAP layout of the same simulated stars, none of which was learnt from.
"""
import csv
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

PANELS = [("light curve", "light curve alone"), ("spectrum", "spectrum alone"), ("joint", "joint")]
KINDS = [("young_rotator", "young star", "#0072b2", "o"), ("synchronised_binary", "synchronised pair", "#d55e00", "^")]


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    table, out = sys.argv[1:]
    with open(table, newline="", encoding="utf-8") as rows:
        stars = list(csv.DictReader(rows))
    figure, all_axes = plt.subplots(1, len(PANELS), figsize=(4 * len(PANELS), 4.2))
    for axes, (method, title) in zip(all_axes, PANELS):
        for kind, name, colour, marker in KINDS:
            shown = [star for star in stars if star["method"] == method and star["kind"] == kind]
            axes.scatter([float(star["x"]) for star in shown], [float(star["y"]) for star in shown],
                         s=7, c=colour, marker=marker, lw=0, alpha=0.7, label=name)
        axes.set_title(title)
        axes.set_xticks([])
        axes.set_yticks([])
    all_axes[0].legend(loc="best", fontsize=8)
    figure.tight_layout()
    figure.savefig(out, dpi=110)


if __name__ == "__main__":
    main()
