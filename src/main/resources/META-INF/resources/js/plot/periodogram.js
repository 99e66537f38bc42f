/** Power against frequency or period, with the frequencies that matter marked and named. */

import { shortPeriod } from "../format.js";
import { axis } from "./axes.js";
import { stacked } from "./labels.js";
import { colour } from "./theme.js";
import { zoomAlong } from "./touch.js";

/** What the horizontal axis can be; `toX` and `toFrequency` are each other's inverse. */
export const AXES = {
    "log-days": { name: "period, logarithmic", title: "period [d]", isLog: true, isPeriod: true },
    days: { name: "period", title: "period [d]", isLog: false, isPeriod: true },
    "log-frequency": { name: "frequency, logarithmic", title: "frequency [cycles/d]", isLog: true, isPeriod: false },
    frequency: { name: "frequency", title: "frequency [cycles/d]", isLog: false, isPeriod: false },
};

const STYLES = {
    chosen: { colour: "accent", type: "solid", width: 1.6 },
    rival: { colour: "band-vermillion", type: "dashed", width: 1.2 },
    multiple: { colour: "band-purple", type: [6, 3, 1, 3], width: 1.2 },
    alias: { colour: "ink-soft", type: "dotted", width: 1 },
};

/** Names of marks stand in so many lines above the plot. */
const LEVELS = 3;
const LINE_PX = 14;
const FONT_PX = 11;
const RIGHT_PX = 14;

/** From a frequency to the place on the axis, and back: one and the same. */
export const across = (axisKind, value) => (AXES[axisKind].isPeriod ? 1 / value : value);

/** What a `Chart` shows for a periodogram of the server; `marks` as js/plot/peaks.js makes them. */
export function periodogramPlot(name, periodogram, marks, axisKind) {
    const points = periodogram.points.map(({ frequency_per_day: f, power }) => [across(axisKind, f), power]);
    return {
        draw: (narrow, width) => option(name, points, marks, axisKind, { narrow, width }),
        description:
            `Periodogram of ${name}: ${periodogram.grid.frequencies} frequencies; ` +
            marks.map((mark) => `${mark.name} at ${shortPeriod(1 / mark.frequency)} days`).join(", "),
        data: () => ({
            columns: ["frequency_per_day", "power"],
            rows: periodogram.points.map(({ frequency_per_day: f, power }) => [f, power]),
        }),
    };
}

function option(name, points, marks, axisKind, { narrow, width }) {
    const { title, isLog } = AXES[axisKind];
    const ends = [points[0][0], points.at(-1)[0]].sort((a, b) => a - b);
    const highest = points.reduce((most, [, power]) => Math.max(most, power), 0);
    const ink = colour("ink");
    const left = narrow ? 46 : 56;
    const place = isLog ? Math.log : (x) => x;
    const [low, high] = ends.map(place);
    const named = stacked(
        marks,
        LEVELS,
        ({ frequency }) => ((width - left - RIGHT_PX) * (place(across(axisKind, frequency)) - low)) / (high - low),
    );
    const vertical = axis("power", narrow ? 32 : 40, [0, highest * 1.06 || 1], [0, 1]);
    const horizontal = axis(title, 28, ends, ends);
    return {
        animation: false,
        textStyle: { fontFamily: "system-ui, sans-serif", color: ink },
        grid: { left, right: RIGHT_PX, top: 24 + LEVELS * LINE_PX, bottom: 46 },
        title: {
            text: name,
            right: 12,
            top: 4,
            textStyle: { color: colour("ink-soft"), fontSize: 11, fontWeight: "normal" },
        },
        xAxis: {
            ...horizontal,
            type: isLog ? "log" : "value",
            axisLabel: { ...horizontal.axisLabel, showMinLabel: false, showMaxLabel: false },
        },
        yAxis: { ...vertical, splitNumber: 4, axisLabel: { ...vertical.axisLabel, showMaxLabel: false } },
        tooltip: tooltip(axisKind),
        toolbox: {
            show: true,
            itemSize: 0,
            feature: { dataZoom: { yAxisIndex: false, filterMode: "none", icon: { zoom: "none", back: "none" } } },
        },
        dataZoom: [zoomAlong({ xAxisIndex: 0 })],
        series: [line(points), ...named.map((mark) => marked(mark, axisKind))],
    };
}

function line(points) {
    return {
        type: "line",
        data: points,
        showSymbol: false,
        lineStyle: { color: colour("ink-soft"), width: 1 },
        itemStyle: { color: colour("accent") },
    };
}

/** A line of a series of its own; its name is left out where there is no room for it. */
function marked({ name, kind, frequency, level }, axisKind) {
    const style = STYLES[kind];
    return {
        type: "line",
        data: [],
        silent: true,
        markLine: {
            silent: true,
            symbol: "none",
            animation: false,
            lineStyle: { color: colour(style.colour), type: style.type, width: style.width },
            label: {
                show: level < LEVELS,
                formatter: name,
                position: "end",
                distance: 3 + level * LINE_PX,
                color: colour(style.colour),
                fontSize: FONT_PX,
            },
            data: [{ xAxis: across(axisKind, frequency) }],
        },
    };
}

function tooltip(axisKind) {
    return {
        trigger: "axis",
        renderMode: "richText",
        confine: true,
        backgroundColor: colour("paper-raised"),
        borderColor: colour("rule-strong"),
        textStyle: { color: colour("ink"), fontSize: 12.5 },
        formatter: ([first]) => {
            const frequency = across(axisKind, first.data[0]);
            return `${shortPeriod(1 / frequency)} d\n${shortPeriod(frequency)} cycles/d\npower ${first.data[1].toFixed(3)}`;
        },
    };
}
