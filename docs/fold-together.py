#!/usr/bin/env python3
"""Draws one star's photometry of several surveys, folded at one period, from a running server.

    ./starkin serve --sky SKY
    python3 docs/fold-together.py OUT.png STAR:PERIOD_DAYS ...

Needs matplotlib. Times are brought to one scale (TDB) to the second; that some are geocentric, up to 8.3 minutes off, is
of no account at periods of days. Fluxes become magnitudes for the eye alone.
"""
import json
import math
import statistics
import sys
import urllib.error
import urllib.request

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

SERVER = "http://127.0.0.1:8080/api/v1"
SURVEYS = {"gaia": "#c94a00", "ztf": "#0072b2", "atlas": "#00805c", "asassn": "#b0528d", "catalina": "#a87400"}
TO_TDB_SECONDS = {"UTC": 69.18, "TDB": 0.0, "TCB": -19.0, "TAI": 32.18}
AB_ZERO_POINT = {"uJy": 23.9, "nJy": 31.4, "mJy": 16.4}


def get(path):
    with urllib.request.urlopen(SERVER + path) as answer:
        return json.load(answer)


def magnitude(value, unit):
    if unit == "mag":
        return value
    return AB_ZERO_POINT[unit] - 2.5 * math.log10(value) if value > 0 else math.nan


def curves(survey, star):
    """Times (JD, TDB) and magnitudes less their median, by passband."""
    try:
        curve = get(f"/objects/{survey}/{star}/lightcurve")["light_curve"]
    except urllib.error.HTTPError as error:
        if error.code == 404:
            return {}
        raise
    system = curve["time_system"]
    shift = system["origin_jd"] + TO_TDB_SECONDS[system["scale"]] / 86_400
    units = {band["band"]: band["unit"] for band in curve["bands"]}
    bands = {}
    for point in curve["points"]:
        value = point.get("mag", point.get("flux"))
        mag = magnitude(value, units[point["band"]])
        if math.isfinite(mag) and mag < 29:
            bands.setdefault(point["band"], []).append((point["time"] + shift, mag))
    for band, points in bands.items():
        median = statistics.median(mag for _, mag in points)
        bands[band] = [(time, mag - median) for time, mag in points]
    return bands


def draw(axes, star, period):
    all_mags = []
    for survey, colour in SURVEYS.items():
        bands = curves(survey, star)
        for band, points in bands.items():
            phases = [time / period % 1 for time, _ in points]
            mags = [mag for _, mag in points]
            all_mags += mags
            size = 22 if len(points) < 100 else 4
            axes.scatter(phases + [phase + 1 for phase in phases], mags * 2, s=size, color=colour, lw=0,
                         alpha=0.9 if len(points) < 100 else 0.4, zorder=-len(points))
        if bands:
            names = ", ".join(sorted(bands))
            axes.scatter([], [], color=colour, s=18, label=f"{survey}: {names}")
    all_mags.sort()
    faintest, brightest = all_mags[int(len(all_mags) * 0.998)], all_mags[int(len(all_mags) * 0.002)]
    margin = (faintest - brightest) / 10
    axes.set_ylim(faintest + margin, brightest - margin)
    axes.set_xlim(0, 2)
    axes.set_title(f"{star}, {period:.5f} d", loc="left")
    axes.set_xlabel("phase")
    axes.set_ylabel("magnitude less the median of its passband")
    axes.legend(frameon=False, fontsize=8, loc="lower right")


def main():
    out, *stars = sys.argv[1:]
    rows = -(-len(stars) // 2)
    figure, axes = plt.subplots(rows, 2, figsize=(12, 4.2 * rows), squeeze=False)
    for place, star in zip(axes.flat, stars):
        name, period = star.split(":")
        draw(place, name, float(period))
    figure.tight_layout()
    figure.savefig(out, dpi=85)


if __name__ == "__main__":
    main()
