/** One light curve as a drawing the size of a stamp: two cycles, or the time span where there is no period. */

import { svg } from "../dom.js";
import { fixed } from "../format.js";
import { epochOf, mainBand, phaseOf } from "../plot/fold.js";
import { styled } from "../plot/bands.js";
import { heightAt, profileOf, shiftOf } from "./overlay.js";

const WIDTH = 180;
const HEIGHT = 84;
const PAD = 5;

/** Points cut off at each end before the scale is set, as a share: one outlier must not flatten a curve. */
const CUT = 0.005;

/** Steps of the line of another curve, over one cycle. */
const STEPS = 60;

/** The folded band of a star as others are laid over it, or null where it has no period or too few points. */
export function foldedBand(curve, { period_days: periodDays, passband }) {
    if (periodDays === null || periodDays === undefined || curve.bands.length === 0) {
        return null;
    }
    const band = mainBand(styled(curve.bands), passband);
    const epoch = epochOf(band, periodDays, curve.isMagnitude, "maximum");
    const profile = profileOf(band, epoch, periodDays, curve.isMagnitude);
    return profile === null ? null : { band, epoch, periodDays, profile };
}

/**
 * The drawing. With `{over, residual}` another star's `foldedBand` lies over it, shifted and scaled to it, or is taken off it.
 */
export function sketch(curve, star, { over = null, residual = false } = {}) {
    const band = mainBand(styled(curve.bands), star.passband);
    const folded = foldedBand(curve, star);
    const shift = folded === null || over === null ? null : shiftOf(folded.profile, over.profile);
    const run = shift === null ? null : (phase) => scaled(folded.profile, heightAt(over.profile, phase, shift));
    const isResidual = residual && run !== null;
    const points = star.period_days === null ? againstTime(band) : againstPhase(band, star.period_days, curve.isMagnitude);
    const shown = isResidual ? points.map(([x, value, phase]) => [x, value - run(phase) + folded.profile.centre]) : points;
    const scale = scaleOf(band.value, curve.isMagnitude);
    const dots = shown.map(([x, value]) => `M${across(x)} ${scale.y(value).toFixed(1)}h0`).join("");
    const line = run === null || isResidual ? "" : lineOf(run, scale);
    return svg(
        "svg",
        { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", class: `slot-${band.slot}` },
        svg("title", {}, described(band, curve, star, scale, { isResidual, isOver: line !== "" })),
        svg("path", { d: dots, class: `dots ${density(points.length)}` }),
        line === "" ? null : svg("path", { d: line, class: "over" }),
    );
}

function described(band, curve, { period_days: periodDays }, { low, high }, { isResidual, isOver }) {
    const what = periodDays === null ? "against time" : "folded, two cycles";
    const size = curve.isMagnitude
        ? `${fixed(high - low, 2)} mag from top to bottom`
        : `${Number((high - low).toPrecision(3))} ${curve.unit} from bottom to top`;
    const relation = isResidual ? "; less the curve of the star asked about" : "";
    const line = isOver ? "; the line is the star asked about, shifted in phase and scaled" : "";
    return `${band.band}, ${band.time.length} points, ${what}; ${size}${relation}${line}`;
}

const scaled = ({ centre, scale }, height) => centre + height * scale;

const across = (x) => (PAD + x * (WIDTH - 2 * PAD)).toFixed(1);

function scaleOf(values, isMagnitude) {
    const [low, high] = range(values);
    const y = (value) => {
        const share = high > low ? (value - low) / (high - low) : 0.5;
        const clipped = Math.min(1, Math.max(0, share));
        return PAD + (HEIGHT - 2 * PAD) * (isMagnitude ? clipped : 1 - clipped);
    };
    return { low, high, y };
}

function lineOf(run, scale) {
    return Array.from({ length: 2 * STEPS + 1 }, (_, i) => {
        const x = i / (2 * STEPS);
        return `${i === 0 ? "M" : "L"}${across(x)} ${scale.y(run((2 * x) % 1)).toFixed(1)}`;
    }).join("");
}

function density(points) {
    if (points > 800) {
        return "many";
    }
    return points < 150 ? "few" : "some";
}

/** Each point twice, as `[x, value, phase]`. */
function againstPhase({ time, value }, periodDays, isMagnitude) {
    const epoch = epochOf({ time, value }, periodDays, isMagnitude, "maximum");
    return time.flatMap((t, i) => {
        const phase = phaseOf(t, epoch, periodDays);
        return [
            [phase / 2, value[i], phase],
            [phase / 2 + 0.5, value[i], phase],
        ];
    });
}

function againstTime({ time, value }) {
    const first = time.reduce((a, b) => Math.min(a, b), Infinity);
    const last = time.reduce((a, b) => Math.max(a, b), -Infinity);
    return time.map((t, i) => [last > first ? (t - first) / (last - first) : 0.5, value[i]]);
}

function range(values) {
    const sorted = Float64Array.from(values).sort();
    const cut = Math.floor(sorted.length * CUT);
    return [sorted[cut], sorted[sorted.length - 1 - cut]];
}
