/** Flux over the continuum against wavelength, with the named lines marked. */

import { axis, padded } from "./axes.js";
import { stacked } from "./labels.js";
import { colour } from "./theme.js";
import { zoomAlong } from "./touch.js";

/** Names of lines stand in so many rows above the plot; lines whose names have no room there are not marked. */
const ROWS = 3;
const RIGHT_PX = 14;

/** Whose lines are marked first: what a spectrum is classified by. */
const FIRST = ["H ", "Ca II", "Na I", "Mg I b", "He I", "TiO", "Li I"];
const ROW_PX = 13;
const FONT_PX = 10.5;

/** What a `Chart` shows for a spectrum of the server. */
export function spectrumPlot(name, { pixels, lines }) {
    const points = pixels.map(({ wavelength_angstrom: wavelength, normalised_flux: flux }) => [wavelength, flux ?? NaN]);
    return {
        draw: (narrow, width) => option(name, points, lines, { narrow, width }),
        description:
            `Spectrum of ${name}: ${pixels.length} pixels from ${Math.round(points[0][0])} to ` +
            `${Math.round(points.at(-1)[0])} Angstrom; lines in it: ${lines.map((line) => line.name).join(", ")}`,
        data: () => ({
            columns: ["wavelength_angstrom", "flux", "normalised_flux", "normalised_error", "known"],
            rows: pixels.map((pixel) => [
                pixel.wavelength_angstrom,
                pixel.flux,
                pixel.normalised_flux,
                pixel.normalised_error,
                pixel.known,
            ]),
        }),
    };
}

function option(name, points, lines, { narrow, width }) {
    const left = narrow ? 46 : 56;
    const known = points.filter(([, flux]) => Number.isFinite(flux));
    const vertical = axis("flux / continuum", narrow ? 32 : 40, undefined, padded([{ y: known.map(([, flux]) => flux) }], "y"));
    const ends = [points[0][0], points.at(-1)[0]];
    const pixels = ({ wavelength_angstrom: at }) => ((width - left - RIGHT_PX) * (at - ends[0])) / (ends[1] - ends[0]);
    const named = narrow ? [] : stacked(byRank(lines), ROWS, pixels).filter(({ level }) => level < ROWS);
    return {
        animation: false,
        textStyle: { fontFamily: "system-ui, sans-serif", color: colour("ink") },
        grid: { left, right: RIGHT_PX, top: 24 + (narrow ? 0 : ROWS * ROW_PX), bottom: 46 },
        title: {
            text: name,
            right: 12,
            top: 4,
            textStyle: { color: colour("ink-soft"), fontSize: 11, fontWeight: "normal" },
        },
        xAxis: axis("wavelength at rest, in vacuum [Å]", 28, undefined, ends),
        yAxis: vertical,
        tooltip: {
            trigger: "axis",
            renderMode: "richText",
            confine: true,
            backgroundColor: colour("paper-raised"),
            borderColor: colour("rule-strong"),
            textStyle: { color: colour("ink"), fontSize: 12.5 },
            formatter: ([first]) => `${first.data[0].toFixed(1)} Å\n${first.data[1].toFixed(3)} of the continuum`,
        },
        toolbox: {
            show: true,
            itemSize: 0,
            feature: { dataZoom: { yAxisIndex: false, filterMode: "none", icon: { zoom: "none", back: "none" } } },
        },
        dataZoom: [zoomAlong({ xAxisIndex: 0 })],
        series: [curve(points), ...named.map(marked)],
    };
}

function curve(points) {
    return {
        type: "line",
        data: points,
        showSymbol: false,
        connectNulls: false,
        lineStyle: { color: colour("accent"), width: 1 },
        itemStyle: { color: colour("accent") },
    };
}

function byRank(lines) {
    const rank = ({ name }) => {
        const found = FIRST.findIndex((start) => name.startsWith(start));
        return found < 0 ? FIRST.length : found;
    };
    return [...lines].sort((one, other) => rank(one) - rank(other));
}

function marked({ name, wavelength_angstrom: wavelength, level }) {
    return {
        type: "line",
        data: [],
        silent: true,
        markLine: {
            silent: true,
            symbol: "none",
            animation: false,
            lineStyle: { color: colour("ink-soft"), type: "dotted", width: 1 },
            label: {
                formatter: name,
                position: "end",
                distance: 3 + level * ROW_PX,
                color: colour("ink-soft"),
                fontSize: FONT_PX,
            },
            data: [{ xAxis: wavelength }],
        },
    };
}
