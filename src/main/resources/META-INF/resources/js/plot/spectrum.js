/** Flux over the continuum against wavelength, with the named lines marked; another star's laid over it, and the difference below. */

import { axis, padded } from "./axes.js";
import { stacked } from "./labels.js";
import { lessOf, pointsOf, rootMeanSquare } from "./pixels.js";
import { colour } from "./theme.js";
import { zoomAlong } from "./touch.js";

/** Names of lines stand in so many rows above the plot; lines whose names have no room there are not marked. */
const ROWS = 3;
const RIGHT_PX = 14;

/** Whose lines are marked first: what a spectrum is classified by. */
const FIRST = ["H ", "Ca II", "Na I", "Mg I b", "He I", "TiO", "Li I"];
const ROW_PX = 13;
const FONT_PX = 10.5;

/** Pixels for the difference of two, and between the plots. */
const DIFFERENCE_PX = 90;
const BETWEEN_PX = 26;

/**
 * What a `Chart` shows for a spectrum of the server. With `over`, `{name, spectrum}`, another lies beneath it as a broad line; with
 * `isResidual` what it has more than that is drawn below.
 */
export function spectrumPlot(name, spectrum, { over = null, isResidual = false } = {}) {
    const { pixels, lines } = spectrum;
    const points = pointsOf(spectrum);
    const laid = over === null ? null : { name: over.name, points: pointsOf(over.spectrum) };
    const less = over === null ? null : lessOf(spectrum, over.spectrum);
    const drawn = { name, points, lines, laid, less: isResidual ? less : null };
    return {
        draw: (narrow, width, height) => option(drawn, { narrow, width, height }),
        description:
            `Spectrum of ${name}: ${pixels.length} pixels from ${Math.round(points[0][0])} to ` +
            `${Math.round(points.at(-1)[0])} Angstrom; lines in it: ${lines.map((line) => line.name).join(", ")}` +
            (over === null ? "" : `; laid over that of ${over.name}${isResidual ? ", and their difference" : ""}`),
        note: over === null ? "" : noteOf(over.name, less),
        data: () => ({
            columns: ["wavelength_angstrom", "flux", "normalised_flux", "normalised_error", "known", ...(over === null ? [] : ["other", "difference"])],
            rows: pixels.map((pixel, i) => [
                pixel.wavelength_angstrom,
                pixel.flux,
                pixel.normalised_flux,
                pixel.normalised_error,
                pixel.known,
                ...(over === null ? [] : [points[i][1] - less[i][1], less[i][1]]),
            ]),
        }),
    };
}

function noteOf(other, less) {
    const { count, rms } = rootMeanSquare(less);
    return count === 0
        ? `The spectrum of ${other} has no pixel in common with it.`
        : `The broad line is ${other}; the two differ by ${rms.toFixed(3)} of the continuum (root mean square, ${count} pixels).`;
}

function option(drawn, { narrow, width, height }) {
    const { name, points, lines, laid, less } = drawn;
    const left = narrow ? 46 : 56;
    const ends = [points[0][0], points.at(-1)[0]];
    const pixels = ({ wavelength_angstrom: at }) => ((width - left - RIGHT_PX) * (at - ends[0])) / (ends[1] - ends[0]);
    const named = narrow ? [] : stacked(byRank(lines), ROWS, pixels).filter(({ level }) => level < ROWS);
    const top = 24 + (narrow ? 0 : ROWS * ROW_PX);
    const bottom = 46 + (less === null ? 0 : DIFFERENCE_PX + BETWEEN_PX);
    const wavelengths = axis("wavelength at rest, in vacuum [Å]", 28, undefined, ends);
    const curves = laid === null ? [points] : [points, laid.points];
    const grid = { left, right: RIGHT_PX, top, bottom };
    const flux = axis("flux / continuum", narrow ? 32 : 40, undefined, rangeOf(curves));
    const below = less === null ? null : belowOf(less, { wavelengths, grid, height, narrow });
    return {
        animation: false,
        textStyle: { fontFamily: "system-ui, sans-serif", color: colour("ink") },
        grid: below === null ? grid : [grid, below.grid],
        title: {
            text: laid === null ? name : `${name} over ${laid.name}`,
            right: 12,
            top: 4,
            textStyle: { color: colour("ink-soft"), fontSize: 11, fontWeight: "normal" },
        },
        xAxis: below === null ? wavelengths : [{ ...wavelengths, name: "", axisLabel: { show: false } }, below.xAxis],
        yAxis: below === null ? flux : [flux, below.yAxis],
        tooltip: {
            trigger: "axis",
            renderMode: "richText",
            confine: true,
            backgroundColor: colour("paper-raised"),
            borderColor: colour("rule-strong"),
            textStyle: { color: colour("ink"), fontSize: 12.5 },
            formatter: tooltip,
        },
        toolbox: {
            show: true,
            itemSize: 0,
            feature: { dataZoom: { yAxisIndex: false, filterMode: "none", icon: { zoom: "none", back: "none" } } },
        },
        dataZoom: [zoomAlong({ xAxisIndex: below === null ? 0 : [0, 1] })],
        series: [
            ...(laid === null ? [] : [curve(laid.name, laid.points, { slot: "band-vermillion", width: 3.2, opacity: 0.75, z: 2 })]),
            curve(name, points, { slot: "accent", width: 1, opacity: 1, z: 3 }),
            ...named.map(marked),
            ...(below === null ? [] : [below.series]),
        ],
    };
}

const rangeOf = (curves) =>
    padded(
        curves.map((points) => ({ y: points.map(([, flux]) => flux).filter(Number.isFinite) })),
        "y",
    );

/** The difference, in a plot of its own below the other and as wide. */
function belowOf(less, { wavelengths, grid, height, narrow }) {
    return {
        grid: { left: grid.left, right: grid.right, top: height - 46 - DIFFERENCE_PX, bottom: 46 },
        xAxis: { ...wavelengths, gridIndex: 1 },
        yAxis: { ...axis("difference", narrow ? 32 : 40, undefined, rangeOf([less])), gridIndex: 1, splitNumber: 2 },
        series: {
            ...curve("difference", less, { slot: "ink", width: 0.8, opacity: 1, z: 2 }),
            xAxisIndex: 1,
            yAxisIndex: 1,
            markLine: {
                silent: true,
                symbol: "none",
                animation: false,
                label: { show: false },
                lineStyle: { color: colour("ink-soft"), type: "dashed", width: 1 },
                data: [{ yAxis: 0 }],
            },
        },
    };
}

function tooltip(all) {
    const told = all.filter(({ data }) => Array.isArray(data) && Number.isFinite(data[1]));
    const rows = told.map(({ seriesName, data }) => `${seriesName}: ${data[1].toFixed(3)}`);
    return told.length === 0 ? "" : [`${told[0].data[0].toFixed(1)} Å, of the continuum`, ...rows].join("\n");
}

function curve(name, points, { slot, width, opacity, z }) {
    return {
        type: "line",
        z,
        name,
        data: points,
        showSymbol: false,
        connectNulls: false,
        lineStyle: { color: colour(slot), width, opacity },
        itemStyle: { color: colour(slot) },
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
