/** What stands for the points of one passband: its markers and its error bars. */

import { colour } from "./theme.js";

/** Above this many points a series is painted in one stroke, without single highlights. */
const LARGE = 4000;

export function markers({ band, slot, symbol, size, points }) {
    return {
        type: "scatter",
        name: band,
        data: points.length > LARGE ? flat(points) : points,
        symbol,
        symbolSize: size,
        large: points.length > LARGE,
        progressiveThreshold: Infinity, // piecewise painting would lie above the tooltip
        itemStyle: { color: colour(`band-${slot}`), opacity: opacityFor(points) },
        emphasis: { itemStyle: { borderColor: colour("ink"), borderWidth: 1.5 } },
    };
}

/** Pairs of coordinates in one array, which the plotting library takes as it is: a fold of many points is redrawn at once. */
function flat(points) {
    const pairs = new Float64Array(2 * points.length);
    points.forEach(([x, y], i) => {
        pairs[2 * i] = x;
        pairs[2 * i + 1] = y;
    });
    return pairs;
}

/** Where points lie upon each other their density must still be seen. */
function opacityFor(points) {
    if (points.length > LARGE) {
        return 0.4;
    }
    return points.length > 600 ? 0.7 : 0.9;
}

/** All error bars of a passband as one path: a bar each would be thousands of elements. */
export function errorBars({ band, slot, points }) {
    const barred = points.filter((point) => point[2] > 0);
    const renderItem = (_, api) => {
        const shape = barred.map(([x, value, error]) => {
            const [px, low] = api.coord([x, value - error]);
            const high = api.coord([x, value + error])[1];
            return `M${px.toFixed(1)} ${low.toFixed(1)}V${high.toFixed(1)}`;
        });
        const style = {
            stroke: colour(`band-${slot}`),
            fill: "none",
            opacity: points.length > LARGE ? 0.2 : 0.6,
            lineWidth: 1,
        };
        return { type: "path", shape: { pathData: shape.join("") }, style, silent: true };
    };
    const data = barred.length > 0 ? [[0, 0]] : [];
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
