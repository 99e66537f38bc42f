/** The light curve against phase: two cycles, so that no feature is cut by the edge. */

import { period as periodText } from "../format.js";
import { phaseOf } from "./fold.js";
import { scatterOption } from "./scatter.js";

/**
 * What a `Chart` shows for a light curve folded at `periodDays` from `epoch`, a time of the curve's own system; `zero` says in
 * words what is at phase 0.
 */
export function foldedPlot(name, curve, bands, { periodDays, epoch, zero, hasErrorBars = true }) {
    const series = bands.map((band) => ({ ...band, ...twoCycles(band, epoch, periodDays) }));
    const axes = {
        xTitle: `phase (P = ${periodText(periodDays)} d)`,
        xRange: [0, 2],
        source: curve.source,
        unit: curve.unit,
        isMagnitude: curve.isMagnitude,
        hasErrorBars,
        xText: (x) => `phase ${(x % 1).toFixed(4)}`,
    };
    return {
        draw: (narrow) => scatterOption(series, axes, narrow),
        description: `Light curve of ${name} folded at ${periodText(periodDays)} days, two cycles, ${zero} at phase 0`,
        note: `Phase 0 at ${zero}, time ${epoch.toFixed(5)} of the survey.`,
        data: () => ({
            columns: ["band", "phase", curve.isMagnitude ? "mag" : "flux", "error"],
            rows: rows(bands, epoch, periodDays),
        }),
    };
}

/** One cycle after the other, as columns. */
function twoCycles({ time, value, error }, epoch, periodDays) {
    const { length } = time;
    const x = new Float64Array(2 * length);
    for (let i = 0; i < length; i++) {
        x[i] = phaseOf(time[i], epoch, periodDays);
        x[length + i] = x[i] + 1;
    }
    return { x, y: twice(value), error: twice(error) };
}

function twice(values) {
    const both = new Float64Array(2 * values.length);
    both.set(values);
    both.set(values, values.length);
    return both;
}

function rows(bands, epoch, periodDays) {
    return bands.flatMap(({ band, time, value, error }) =>
        time.map((t, i) => [band, phaseOf(t, epoch, periodDays), value[i], error[i]]),
    );
}
