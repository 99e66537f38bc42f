/** Numbers and names as an astronomer writes them. A missing value is an en dash. */

export const NONE = "–";

const THIN_SPACE = "\u2009";

/** A count with thin spaces between thousands. */
export function count(n) {
    return Number.isFinite(n) ? String(Math.round(n)).replace(/\B(?=(\d{3})+$)/g, THIN_SPACE) : NONE;
}

export function fixed(x, digits) {
    return Number.isFinite(x) ? x.toFixed(digits).replace("-", "−") : NONE;
}

/** A period in days to seven significant digits, without an exponent. */
export function period(days) {
    if (!Number.isFinite(days)) {
        return NONE;
    }
    const decimals = Math.min(8, Math.max(2, 6 - Math.floor(Math.log10(days))));
    return days.toFixed(decimals);
}

/** A period to the five digits that fit on a button or in a table. */
export function shortPeriod(days) {
    return Number.isFinite(days) ? Number(days.toPrecision(5)).toString() : NONE;
}

/** A magnitude or flux: magnitudes to a hundredth, fluxes to four digits. */
export function brightness(value, isMagnitude) {
    if (!Number.isFinite(value)) {
        return NONE;
    }
    return isMagnitude ? fixed(value, 2) : Number(value.toPrecision(4)).toString().replace("-", "−");
}

/** ICRS degrees to five decimals, 0.04 arcsec. */
export function position(raDeg, decDeg) {
    if (!Number.isFinite(raDeg) || !Number.isFinite(decDeg)) {
        return NONE;
    }
    return `${raDeg.toFixed(5)} ${decDeg < 0 ? "−" : "+"}${Math.abs(decDeg).toFixed(5)}`;
}

/** ICRS in hours and degrees, to a hundredth of a second and a tenth of an arcsecond: "17:45:40.04 −29:00:28.1". */
export function sexagesimal(raDeg, decDeg) {
    if (!Number.isFinite(raDeg) || !Number.isFinite(decDeg)) {
        return NONE;
    }
    const hours = sixtieths((((raDeg % 360) + 360) % 360) / 15, 2, 24);
    return `${hours} ${decDeg < 0 ? "−" : "+"}${sixtieths(Math.abs(decDeg), 1, 91)}`;
}

/** Rounded once, so that no part is ever 60. */
function sixtieths(value, digits, wrap) {
    const unit = 10 ** digits;
    const all = Math.round(value * 3600 * unit) % (wrap * 3600 * unit);
    const seconds = (all / unit) % 60;
    const parts = [Math.floor(all / unit / 3600), Math.floor(all / unit / 60) % 60].map((n) => String(n).padStart(2, "0"));
    return [...parts, seconds.toFixed(digits).padStart(3 + digits, "0")].join(":");
}

export function plural(n, one, many = `${one}s`) {
    return `${count(n)} ${n === 1 ? one : many}`;
}

/** TIME_OUTLYING as a reader's words: "time outlying". */
export function words(code) {
    return code.toLowerCase().replaceAll("_", " ");
}
