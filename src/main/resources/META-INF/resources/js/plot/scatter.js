/** The options shared by every plot of brightness: axes, error bars, one marker and colour a passband. */

import { brightness, fixed } from "../format.js";
import { colour } from "./theme.js";

/** Above this many points a series is painted in one stroke, without single highlights. */
const LARGE = 4000;
const MARGIN = 0.06;
const FONT = "system-ui, sans-serif";

/**
 * @param series `[{band, slot, symbol, size, points: [[x, value, error], ...]}]`
 * @param axes `{xTitle, xRange, unit, isMagnitude, source, xText(x)}`; `source` is the star and the data it comes from
 */
export function scatterOption(series, axes, narrow) {
    const ink = colour("ink");
    const yTitle = axes.isMagnitude ? "magnitude [mag]" : `flux [${axes.unit}]`;
    return {
        animation: false,
        textStyle: { fontFamily: FONT, color: ink },
        grid: { left: narrow ? 58 : 66, right: 14, top: 30, bottom: 46 },
        legend: legend(series, narrow),
        title: source(axes.source, narrow && series.length > 1),
        xAxis: axis(axes.xTitle, 28, axes.xRange, padded(series, 0)),
        yAxis: { ...axis(yTitle, narrow ? 42 : 50, undefined, padded(series, 1)), inverse: axes.isMagnitude },
        tooltip: tooltip(series, axes),
        toolbox: { show: true, itemSize: 0, feature: { dataZoom: { filterMode: "none", icon: { zoom: "none", back: "none" } } } },
        dataZoom: ["x", "y"].map((which) => inside(which)),
        series: series.flatMap((band) => [errorBars(band), markers(band)]),
    };
}

/** Whose data these are, within the plot: it stays with the picture that is downloaded. */
function source(text, isCrowded) {
    return { show: !isCrowded, text, right: 12, top: 4, textStyle: { color: colour("ink-soft"), fontSize: 11, fontWeight: "normal" } };
}

function legend(series, narrow) {
    return {
        show: series.length > 1,
        top: 2,
        left: narrow ? 40 : 56,
        itemHeight: 9,
        itemWidth: 14,
        textStyle: { color: colour("ink") },
        inactiveColor: colour("rule-strong"),
        data: series.map(({ band, slot, symbol }) => ({ name: band, icon: symbol, itemStyle: { color: colour(`band-${slot}`) } })),
    };
}

/** Bounds out of the data are no round numbers and go without a label; given ones have theirs. */
function axis(name, nameGap, given, found) {
    const [min, max] = given ?? found;
    const ends = given !== undefined;
    return {
        type: "value",
        min,
        max,
        name,
        nameLocation: "middle",
        nameGap,
        nameTextStyle: { color: colour("ink"), fontSize: 12.5 },
        axisLabel: { color: colour("ink-soft"), formatter: tickText, hideOverlap: true, showMinLabel: ends, showMaxLabel: ends },
        axisLine: { show: true, onZero: false, lineStyle: { color: colour("ink-soft") } },
        axisTick: { show: true },
        splitLine: { lineStyle: { color: colour("rule") } },
    };
}

const tickText = (x) => String(Number(x.toPrecision(8))).replace("-", "−");

function padded(series, part) {
    let min = Infinity;
    let max = -Infinity;
    for (const { points } of series) {
        for (const point of points) {
            min = Math.min(min, point[part]);
            max = Math.max(max, point[part]);
        }
    }
    if (!(max >= min)) {
        return [0, 1];
    }
    const pad = max > min ? (max - min) * MARGIN : Math.abs(max) * MARGIN || 1;
    return [min - pad, max + pad];
}

function markers({ band, slot, symbol, size, points }) {
    return {
        type: "scatter",
        name: band,
        data: points,
        symbol,
        symbolSize: size,
        large: points.length > LARGE,
        progressiveThreshold: Infinity, // piecewise painting would lie above the tooltip
        itemStyle: { color: colour(`band-${slot}`), opacity: opacityFor(points) },
        emphasis: { itemStyle: { borderColor: colour("ink"), borderWidth: 1.5 } },
    };
}

/** Where points lie upon each other their density must still be seen. */
function opacityFor(points) {
    if (points.length > LARGE) {
        return 0.4;
    }
    return points.length > 600 ? 0.7 : 0.9;
}

/** All error bars of a passband as one path: a bar each would be thousands of elements. */
function errorBars({ band, slot, points }) {
    const barred = points.filter((point) => point[2] > 0);
    const renderItem = (_, api) => {
        const shape = barred.map(([x, value, error]) => {
            const [px, low] = api.coord([x, value - error]);
            const high = api.coord([x, value + error])[1];
            return `M${px.toFixed(1)} ${low.toFixed(1)}V${high.toFixed(1)}`;
        });
        const style = { stroke: colour(`band-${slot}`), fill: "none", opacity: points.length > LARGE ? 0.2 : 0.6, lineWidth: 1 };
        return { type: "path", shape: { pathData: shape.join("") }, style, silent: true };
    };
    const data = barred.length > 0 ? [[0, 0]] : [];
    return { type: "custom", name: band, data, itemStyle: { color: colour(`band-${slot}`) }, renderItem, clip: true, silent: true, tooltip: { show: false } };
}

function tooltip(series, axes) {
    const pointsOf = new Map(series.map(({ band, points }) => [band, points]));
    return {
        trigger: "item",
        renderMode: "richText",
        confine: true,
        backgroundColor: colour("paper-raised"),
        borderColor: colour("rule-strong"),
        textStyle: { color: colour("ink"), fontSize: 12.5 },
        formatter: ({ seriesName, seriesType, dataIndex }) => {
            const point = seriesType === "scatter" ? pointsOf.get(seriesName)[dataIndex] : undefined;
            return point === undefined ? "" : pointText(seriesName, point, axes);
        },
    };
}

function pointText(band, [x, y, error], { isMagnitude, unit, xText }) {
    const bar = error > 0 ? ` ± ${Number(error.toPrecision(2))}` : "";
    const value = isMagnitude ? fixed(y, 3) : brightness(y, false);
    return `${band}\n${xText(x)}\n${value}${bar} ${unit}`;
}

function inside(which) {
    return { type: "inside", [`${which}AxisIndex`]: 0, filterMode: "none", zoomOnMouseWheel: "ctrl", moveOnMouseMove: "shift" };
}
