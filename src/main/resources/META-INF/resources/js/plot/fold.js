/** Folding a light curve, and where its phase begins. Pure functions of arrays. */

/** The phase, 0 to 1, of a time; both times and the period in days. */
export function phaseOf(time, epoch, periodDays) {
    const cycles = (time - epoch) / periodDays;
    return cycles - Math.floor(cycles);
}

/** The window of the running median is this share of the points: wide enough for noise, narrow enough for a sharp rise. */
const WINDOW_SHARE = 1 / 24;
const NARROWEST_WINDOW = 3;

/**
 * The time of maximum or minimum light: where the running median over phase is brightest or faintest, so that a single
 * outlier does not move it.
 */
export function epochOf({ time, value }, periodDays, isMagnitude, extremum) {
    const order = byPhase(time, periodDays);
    const window = Math.min(order.length, Math.max(NARROWEST_WINDOW, Math.round(order.length * WINDOW_SHARE)));
    const sign = isMagnitude === (extremum === "maximum") ? -1 : 1;
    const around = new Float64Array(window);
    let best = 0;
    let bestHeight = -Infinity;
    for (let i = 0; i < order.length; i += Math.max(1, window >> 3)) {
        for (let k = 0; k < window; k++) {
            around[k] = value[order[(i + k) % order.length]];
        }
        const height = sign * median(around);
        if (height > bestHeight) {
            bestHeight = height;
            best = order[(i + (window >> 1)) % order.length];
        }
    }
    return time[best];
}

/** The places of the points in the order of their phase. */
function byPhase(time, periodDays) {
    const phases = Float64Array.from(time, (t) => phaseOf(t, time[0], periodDays));
    return Uint32Array.from(time, (_, i) => i).sort((a, b) => phases[a] - phases[b]);
}

export function median(values) {
    const sorted = Float64Array.from(values).sort();
    const middle = sorted.length >> 1;
    return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The passband that speaks for the star where there is room for one: the server's choice, or the one with most points. */
export function mainBand(bands, passband) {
    const most = bands.reduce((best, band) => (band.time.length > best.time.length ? band : best));
    return bands.find(({ band }) => band === passband) ?? most;
}

/** The same passbands with about `most` points in all: the first of each, and every so many after it. */
export function thinned(bands, most) {
    const points = bands.reduce((sum, { time }) => sum + time.length, 0);
    const step = Math.ceil(points / most);
    const some = (values) => Array.from({ length: Math.ceil(values.length / step) }, (_, i) => values[i * step]);
    return step <= 1
        ? bands
        : bands.map((band) => ({ ...band, time: some(band.time), value: some(band.value), error: some(band.error) }));
}

/** Days from the first to the last point of all passbands. */
export function spanOf(bands) {
    let first = Infinity;
    let last = -Infinity;
    for (const { time } of bands) {
        for (const t of time) {
            first = Math.min(first, t);
            last = Math.max(last, t);
        }
    }
    return last > first ? last - first : 0;
}
