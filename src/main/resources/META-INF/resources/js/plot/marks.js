/** What stands for the points of one passband: its markers and its error bars. */

import { colour } from "./theme.js";

/** Above this many points a series is painted in one stroke, without single highlights. */
const LARGE = 4000;

/** `x` and `y` are columns. */
export function markers({ band, slot, symbol, size, x, y }) {
    return {
        type: "scatter",
        name: band,
        data: pairs(x, y),
        symbol,
        symbolSize: size,
        large: x.length > LARGE,
        progressiveThreshold: Infinity, // piecewise painting would lie above the tooltip
        itemStyle: { color: colour(`band-${slot}`), opacity: opacityFor(x.length) },
        emphasis: { itemStyle: { borderColor: colour("ink"), borderWidth: 1.5 } },
    };
}

/** Many are pairs in one array, which the plotting library takes as it is: a fold of many points is redrawn at once. */
function pairs(x, y) {
    if (x.length <= LARGE) {
        return Array.from(x, (value, i) => [value, y[i]]);
    }
    const flat = new Float64Array(2 * x.length);
    for (let i = 0; i < x.length; i++) {
        flat[2 * i] = x[i];
        flat[2 * i + 1] = y[i];
    }
    return flat;
}

/** Where points lie upon each other their density must still be seen. */
function opacityFor(points) {
    if (points > LARGE) {
        return 0.4;
    }
    return points > 600 ? 0.7 : 0.9;
}

/** All error bars of a passband as one path: a bar each would be thousands of elements. `x`, `y` and `error` are columns. */
export function errorBars({ band, slot, x, y, error }) {
    const renderItem = (_, api) => {
        let path = "";
        for (let i = 0; i < x.length; i++) {
            if (error[i] > 0) {
                const [px, low] = api.coord([x[i], y[i] - error[i]]);
                const high = api.coord([x[i], y[i] + error[i]])[1];
                path += `M${px.toFixed(1)} ${low.toFixed(1)}V${high.toFixed(1)}`;
            }
        }
        const style = {
            stroke: colour(`band-${slot}`),
            fill: "none",
            opacity: x.length > LARGE ? 0.2 : 0.6,
            lineWidth: 1,
        };
        return { type: "path", shape: { pathData: path }, style, silent: true };
    };
    const data = error.some((bar) => bar > 0) ? [[0, 0]] : [];
    return {
        type: "custom",
        name: band,
        data,
        itemStyle: { color: colour(`band-${slot}`) },
        renderItem,
        clip: true,
        silent: true,
        tooltip: { show: false },
    };
}
