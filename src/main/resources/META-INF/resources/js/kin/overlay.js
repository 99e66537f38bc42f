/**
 * Laying one folded curve over another: each as the median brightness in bins of phase, centred and scaled by its own range, the
 * one shifted in phase to where it runs most like the other. Pure functions of arrays.
 */

import { phaseOf } from "../plot/fold.js";

const BINS = 50;
const LOW = 0.05;
const HIGH = 0.95;

/** The fewest bins with a point of which a curve is made. */
const FEWEST_FILLED = 8;

/**
 * A band's run over phase: `{bins, centre, scale}`, `bins` upward in brightness, about −0.5 to 0.5; null where there are too
 * few points or no range.
 */
export function profileOf({ time, value }, epoch, periodDays, isMagnitude) {
    const inBins = Array.from({ length: BINS }, () => []);
    time.forEach((t, i) => {
        inBins[Math.min(BINS - 1, Math.floor(phaseOf(t, epoch, periodDays) * BINS))].push(value[i]);
    });
    if (inBins.filter((values) => values.length > 0).length < FEWEST_FILLED) {
        return null;
    }
    const sorted = Float64Array.from(value).sort();
    const at = (share) => sorted[Math.round(share * (sorted.length - 1))];
    const scale = at(HIGH) - at(LOW);
    const centre = (at(HIGH) + at(LOW)) / 2;
    if (!(scale > 0)) {
        return null;
    }
    const sign = isMagnitude ? -1 : 1;
    const medians = inBins.map((values) => (values.length === 0 ? null : (sign * (middle(values) - centre)) / scale));
    return { bins: filled(medians), centre, scale: sign * scale };
}

/** How far, in phase, `moved` must go to run most like `fixed`, by the greatest correlation. */
export function shiftOf(fixed, moved) {
    let best = 0;
    let highest = -Infinity;
    for (let shift = 0; shift < BINS; shift++) {
        let sum = 0;
        for (let bin = 0; bin < BINS; bin++) {
            sum += fixed.bins[(bin + shift) % BINS] * moved.bins[bin];
        }
        if (sum > highest) {
            highest = sum;
            best = shift;
        }
    }
    return best / BINS;
}

/** The height of a profile that was shifted, at a phase 0 to 1: straight lines between the middles of its bins. */
export function heightAt({ bins }, phase, shift) {
    const place = (phase - shift + 2) * BINS - 0.5;
    const left = Math.floor(place);
    const share = place - left;
    return bins[left % BINS] * (1 - share) + bins[(left + 1) % BINS] * share;
}

function middle(values) {
    values.sort((a, b) => a - b);
    return values[values.length >> 1];
}

/** Bins without a point lie on the line between their neighbours, round the circle of phase. */
function filled(bins) {
    return bins.map((height, bin) => {
        if (height !== null) {
            return height;
        }
        const before = nearest(bins, bin, -1);
        const after = nearest(bins, bin, 1);
        return (before.height * after.steps + after.height * before.steps) / (before.steps + after.steps);
    });
}

function nearest(bins, from, step) {
    for (let steps = 1; steps <= BINS; steps++) {
        const height = bins[(from + step * steps + BINS * steps) % BINS];
        if (height !== null) {
            return { height, steps };
        }
    }
    return { height: 0, steps: 1 };
}
