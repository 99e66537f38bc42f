/** By what the points are coloured, and the texture and numbers that the drawing needs for it. */

import { fixed, shortPeriod } from "../format.js";

const BY_CLASS = 0;
const BY_SURVEY = 1;
const BY_NUMBER = 2;

/** Of the numbers, the share on either side that is drawn in the last colour, so that a few extremes do not use them all up. */
const OUTLYING = 0.01;
const LOOKED_AT = 20_000;

const same = (value) => value;

export const COLOURINGS = {
    class: { label: "Class", mode: BY_CLASS },
    survey: { label: "Survey", mode: BY_SURVEY },
    period: {
        label: "Period, days (log)",
        mode: BY_NUMBER,
        column: "period_days",
        scale: Math.log10,
        unscale: (value) => 10 ** value,
        format: shortPeriod,
    },
    strangeness: {
        label: "Strangeness, percentile",
        mode: BY_NUMBER,
        column: "strangeness_percentile",
        scale: same,
        unscale: same,
        format: (value) => fixed(value, 0),
        range: [0, 100],
    },
    magnitude: {
        label: "Brightness, mag",
        mode: BY_NUMBER,
        column: "magnitude",
        scale: same,
        unscale: same,
        format: (value) => fixed(value, 1),
    },
};

/** `{values, ticks}`: of each row a share from 0 to 1, -1 where it is not known, and what the ends and the middle stand for. */
export function shares({ scale, unscale, format, range }, numbers) {
    const [low, high] = range ?? middleRange(numbers, scale);
    const span = Math.max(high - low, 1e-9);
    const values = new Float32Array(numbers.length);
    for (let i = 0; i < numbers.length; i++) {
        const share = (scale(numbers[i]) - low) / span;
        values[i] = Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : -1;
    }
    const ticks = [0, 0.5, 1].map((share) => format(unscale(low + share * span)));
    return { values, ticks };
}

function middleRange(numbers, scale) {
    const step = Math.max(1, Math.floor(numbers.length / LOOKED_AT));
    const some = [];
    for (let i = 0; i < numbers.length; i += step) {
        const value = scale(numbers[i]);
        if (Number.isFinite(value)) {
            some.push(value);
        }
    }
    some.sort((a, b) => a - b);
    const at = (share) => some[Math.round(share * (some.length - 1))] ?? 0;
    return [at(OUTLYING), at(1 - OUTLYING)];
}
