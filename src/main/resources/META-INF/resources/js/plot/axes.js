/** The axes of a plot of brightness. */

import { colour } from "./theme.js";

/** Room around the data, as a share of their range. */
const MARGIN = 0.06;

/** Bounds out of the data are no round numbers and go without a label; given ones have theirs. */
export function axis(name, nameGap, given, found) {
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
        axisLabel: {
            color: colour("ink-soft"),
            formatter: tickText,
            hideOverlap: true,
            showMinLabel: ends,
            showMaxLabel: ends,
        },
        axisLine: { show: true, onZero: false, lineStyle: { color: colour("ink-soft") } },
        axisTick: { show: true },
        splitLine: { lineStyle: { color: colour("rule") } },
    };
}

const tickText = (x) => String(Number(x.toPrecision(8))).replace("-", "−");

/** The range of the column `axis` ("x" or "y") of all series, with room around. */
export function padded(series, axis) {
    let min = Infinity;
    let max = -Infinity;
    for (const { [axis]: values } of series) {
        for (let i = 0; i < values.length; i++) {
            min = Math.min(min, values[i]);
            max = Math.max(max, values[i]);
        }
    }
    if (!(max >= min)) {
        return [0, 1];
    }
    const pad = max > min ? (max - min) * MARGIN : Math.abs(max) * MARGIN || 1;
    return [min - pad, max + pad];
}
