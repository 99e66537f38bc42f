/** The light curve against time, every passband, as the survey measured it. */

import { count, plural } from "../format.js";
import { scatterOption } from "./scatter.js";
import { timeAxis } from "./time-axis.js";

/** What a `Chart` shows for a light curve; `curve` as js/api.js gives it, `bands` already styled. */
export function rawPlot(name, curve, bands, hasErrorBars = true) {
    const earliest = bands.reduce((least, { time }) => time.reduce((a, b) => Math.min(a, b), least), Infinity);
    const { offset, title } = timeAxis(curve.timeSystem, earliest);
    const series = bands.map((band) => ({ ...band, x: band.time.map((t) => t - offset), y: band.value }));
    const axes = {
        xTitle: title,
        source: curve.source,
        unit: curve.unit,
        isMagnitude: curve.isMagnitude,
        hasErrorBars,
        xText: (x) => `${title.replace(" [d]", "")} = ${x.toFixed(5)}`,
    };
    const points = bands.reduce((sum, band) => sum + band.time.length, 0);
    return {
        draw: (narrow) => scatterOption(series, axes, narrow),
        description: `Light curve of ${name}: ${plural(points, "point")} in ${bands.map((b) => b.band).join(", ")}`,
        note: bands.map((b) => `${b.band} ${count(b.time.length)}`).join(" · ") + " points. Drag to zoom.",
        data: () => ({ columns: ["band", "time", curve.isMagnitude ? "mag" : "flux", "error"], rows: rows(bands) }),
    };
}

function rows(bands) {
    return bands.flatMap(({ band, time, value, error }) => time.map((t, i) => [band, t, value[i], error[i]]));
}
