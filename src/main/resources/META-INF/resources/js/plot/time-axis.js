/** Names the time axis of a light curve, so that no reader has to guess the clock or the zero point. */

const MJD_ORIGIN = 2400000.5;

/** Full Julian Dates are too long to read on an axis: from here on, a round number of days is taken off. */
const FULL_JD = 2000000;
const ROUND_DAYS = 1000;

const DATE_NAMES = { HELIOCENTER: "HJD", BARYCENTER: "BJD" };

/** What to take off every time before drawing it, and the axis title that says so. */
export function timeAxis(timeSystem, earliest) {
    const { scale, position, originJd } = timeSystem;
    const clock = scale === "UNKNOWN" ? "time scale not given" : scale;
    if (originJd === MJD_ORIGIN) {
        const prefix = { HELIOCENTER: "heliocentric ", BARYCENTER: "barycentric " }[position] ?? "";
        return { offset: 0, title: `${prefix}MJD (${clock}) [d]` };
    }
    const name = DATE_NAMES[position] ?? "JD";
    const offset = originJd === 0 && earliest > FULL_JD ? Math.floor(earliest / ROUND_DAYS) * ROUND_DAYS : 0;
    const zero = originJd + offset;
    return { offset, title: `${name} (${clock})${zero > 0 ? ` − ${zero}` : ""} [d]` };
}
