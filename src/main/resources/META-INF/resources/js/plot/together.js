/** Folded curves of several stars or surveys in one plot: each shifted in phase and scaled to run most like the first. */

import { heightAt, shiftOf } from "../kin/overlay.js";
import { phaseOf } from "./fold.js";
import { scatterOption } from "./scatter.js";

/** The palette for stars that are drawn together, in their order. */
export const SLOTS = ["blue", "vermillion", "green", "purple", "orange", "sky"];
const SYMBOLS = ["circle", "diamond", "triangle", "rect", "path://M0,0 L20,0 L10,16 Z", "pin"];
const MOST_POINTS = 3000;

/**
 * What a `Chart` shows for `[{name, folded}]`, `folded` as `foldedBand` makes it, never null; the first is what the others are
 * laid on.
 */
export function togetherPlot(title, stars) {
    const [first] = stars;
    const series = stars.map(({ name, folded }, i) => ({
        band: name,
        slot: SLOTS[i % SLOTS.length],
        symbol: SYMBOLS[i % SYMBOLS.length],
        size: folded.band.time.length > 600 ? 3 : 5,
        ...twoCycles(folded, i === 0 ? 0 : shiftOf(first.folded.profile, folded.profile)),
    }));
    const axes = {
        xTitle: "phase",
        xRange: [0, 2],
        source: "",
        unit: "of the range",
        isMagnitude: false,
        yTitle: "brightness [5 to 95 % range = 1]",
        xText: (x) => `phase ${(x % 1).toFixed(4)}`,
    };
    return {
        draw: (narrow) => scatterOption(series, axes, narrow),
        description: `${title}: ${stars.map(({ name }) => name).join(", ")}, folded, shifted in phase and scaled to run alike`,
        note: "Each shifted in phase to run most like the first, less its middle and over its own range; upward is brighter.",
        data: () => ({
            columns: ["star", "phase", "relative_brightness"],
            rows: series.flatMap(({ band, x, y }) =>
                x.map((phase, i) => [band, phase, y[i]]).filter(([, phase]) => phase < 1),
            ),
        }),
    };
}

/** How differently two run, as the root of the mean square of their profiles' difference in units of the range. */
export function difference(first, other) {
    const shift = shiftOf(first.profile, other.profile);
    const { bins } = first.profile;
    const sum = bins.reduce((total, height, bin) => {
        const gap = height - heightAt(other.profile, (bin + 0.5) / bins.length, shift);
        return total + gap * gap;
    }, 0);
    return Math.sqrt(sum / bins.length);
}

function twoCycles({ band, epoch, periodDays, profile }, shift) {
    const step = Math.max(1, Math.ceil(band.time.length / MOST_POINTS));
    const [x, y] = [[], []];
    for (let i = 0; i < band.time.length; i += step) {
        const phase = (phaseOf(band.time[i], epoch, periodDays) + shift) % 1;
        const height = (band.value[i] - profile.centre) / profile.scale;
        x.push(phase, phase + 1);
        y.push(height, height);
    }
    return { x, y, error: [] };
}
