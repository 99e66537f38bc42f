/** Spectra of several stars in one plot, one below the other, at rest: what they share stands in one line. */

import { axis, padded } from "./axes.js";
import { pointsOf } from "./pixels.js";
import { SLOTS } from "./together.js";
import { colour } from "./theme.js";
import { zoomAlong } from "./touch.js";

/** How far below the one before each is drawn, of the continuum. */
const STEP = 0.6;

/** What a `Chart` shows for `[{name, spectrum}]`, at least two. */
export function spectraPlot(stars) {
    const runs = stars.map(({ name, spectrum }, i) => ({
        name,
        slot: SLOTS[i % SLOTS.length],
        points: pointsOf(spectrum).map(([wavelength, flux]) => [wavelength, flux - i * STEP]),
    }));
    return {
        draw: (narrow) => option(runs, narrow),
        description: `Spectra of ${stars.map(({ name }) => name).join(", ")}, one below the other`,
        note: `Flux over the continuum at rest, each ${STEP} below the one before. Drag to zoom.`,
        data: () => ({
            columns: ["star", "wavelength_angstrom", "normalised_flux"],
            rows: stars.flatMap(({ name, spectrum }) => pointsOf(spectrum).map(([wavelength, flux]) => [name, wavelength, flux])),
        }),
    };
}

function option(runs, narrow) {
    const all = runs.flatMap(({ points }) => points);
    const known = all.map(([, flux]) => flux).filter(Number.isFinite);
    const wavelengths = all.map(([wavelength]) => wavelength);
    const ends = [wavelengths.reduce((a, b) => Math.min(a, b)), wavelengths.reduce((a, b) => Math.max(a, b))];
    return {
        animation: false,
        textStyle: { fontFamily: "system-ui, sans-serif", color: colour("ink") },
        grid: { left: narrow ? 46 : 56, right: narrow ? 14 : 150, top: narrow ? 20 * runs.length + 12 : 14, bottom: 46 },
        legend: { show: narrow, orient: "vertical", left: 46, top: 2, selectedMode: false, textStyle: { color: colour("ink") } },
        xAxis: axis("wavelength at rest, in vacuum [Å]", 28, undefined, ends),
        yAxis: axis("flux / continuum, shifted", narrow ? 32 : 40, undefined, padded([{ y: known }], "y")),
        toolbox: {
            show: true,
            itemSize: 0,
            feature: { dataZoom: { yAxisIndex: false, filterMode: "none", icon: { zoom: "none", back: "none" } } },
        },
        dataZoom: [zoomAlong({ xAxisIndex: 0 })],
        series: runs.map((run) => line(run, narrow)),
    };
}

/** Named at its end where there is room: colours alone say nothing to some eyes. */
function line({ name, slot, points }, narrow) {
    return {
        type: "line",
        name,
        data: points,
        showSymbol: false,
        silent: true,
        lineStyle: { color: colour(`band-${slot}`), width: 1 },
        itemStyle: { color: colour(`band-${slot}`) },
        endLabel: { show: !narrow, formatter: "{a}", color: colour("ink"), fontSize: 11, distance: 6 },
    };
}
