/** One light curve as a drawing the size of a stamp: two cycles, or the time span where there is no period. */

import { svg } from "../dom.js";
import { fixed } from "../format.js";
import { epochOf, mainBand, phaseOf } from "../plot/fold.js";
import { styled } from "../plot/bands.js";

const WIDTH = 180;
const HEIGHT = 84;
const PAD = 5;

/** Points cut off at each end before the scale is set, as a share: one outlier must not flatten a curve. */
const CUT = 0.005;

export function sketch(curve, { period_days: periodDays, passband }) {
    const band = mainBand(styled(curve.bands), passband);
    const points = periodDays === null ? againstTime(band) : againstPhase(band, periodDays, curve.isMagnitude);
    const [low, high] = range(band.value);
    const y = (value) => {
        const share = high > low ? (value - low) / (high - low) : 0.5;
        const clipped = Math.min(1, Math.max(0, share));
        return PAD + (HEIGHT - 2 * PAD) * (curve.isMagnitude ? clipped : 1 - clipped);
    };
    const dots = points
        .map(([x, value]) => `M${(PAD + x * (WIDTH - 2 * PAD)).toFixed(1)} ${y(value).toFixed(1)}h0`)
        .join("");
    const what = periodDays === null ? "against time" : "folded, two cycles";
    const size = curve.isMagnitude
        ? `${fixed(high - low, 2)} mag from top to bottom`
        : `${Number((high - low).toPrecision(3))} ${curve.unit} from bottom to top`;
    return svg(
        "svg",
        { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", class: `slot-${band.slot}` },
        svg("title", {}, `${band.band}, ${band.time.length} points, ${what}; ${size}`),
        svg("path", { d: dots, class: `dots ${density(points.length)}` }),
    );
}

function density(points) {
    if (points > 800) {
        return "many";
    }
    return points < 150 ? "few" : "some";
}

function againstPhase({ time, value }, periodDays, isMagnitude) {
    const epoch = epochOf({ time, value }, periodDays, isMagnitude, "maximum");
    return time.flatMap((t, i) => {
        const phase = phaseOf(t, epoch, periodDays);
        return [
            [phase / 2, value[i]],
            [phase / 2 + 0.5, value[i]],
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
