/** What the search box was given. A position off the sphere is passed on: the server says what is allowed. */

const NUMBER = /^[+\-−]?\d+(\.\d+)?$/;
const RIGHT_ASCENSION = String.raw`(\d{1,2})[h:\s]\s*(\d{1,2})[m:\s]\s*(\d{1,2}(?:\.\d+)?)s?`;
const DECLINATION = String.raw`([+\-−]?)(\d{1,2})[d°:\s]\s*(\d{1,2})[m'′:\s]\s*(\d{1,2}(?:\.\d+)?)[s"″]?`;
const SEXAGESIMAL = new RegExp(`^${RIGHT_ASCENSION}[,\\s]\\s*${DECLINATION}$`);
const RADIUS = /[,;\s]+r(?:adius)?\s*=\s*(\d+(?:\.\d+)?)\s*(arcsec|"|″|arcmin|'|′|deg|°)?\s*$/i;
const ARCSEC = new Map([
    ["arcmin", 60],
    ["'", 60],
    ["′", 60],
    ["deg", 3600],
    ["°", 3600],
]);
const HOUR_DEG = 15;

export const RADIUS_ARCSEC = 5;

/**
 * One of `{kind: "star", survey, id}`, `{kind: "position", raDeg, decDeg, radiusArcsec}`, `{kind: "id", id}`,
 * `{kind: "nothing"}`.
 */
export function understand(text) {
    const trimmed = text.trim();
    if (trimmed === "") {
        return { kind: "nothing" };
    }
    const radius = RADIUS.exec(trimmed);
    const where = radius === null ? trimmed : trimmed.slice(0, radius.index);
    const position = sexagesimal(where) ?? degrees(where);
    if (position !== null) {
        return { kind: "position", ...position, radiusArcsec: arcsec(radius) };
    }
    const slash = trimmed.indexOf("/");
    if (slash > 0 && slash < trimmed.length - 1) {
        return { kind: "star", survey: trimmed.slice(0, slash).toLowerCase(), id: trimmed.slice(slash + 1) };
    }
    return { kind: "id", id: trimmed };
}

/** Whether a text is no name and no position but a table: several lines. */
export const isTable = (text) => text.trim().includes("\n");

function arcsec(radius) {
    if (radius === null) {
        return RADIUS_ARCSEC;
    }
    const [, value, unit = ""] = radius;
    return Number((Number(value) * (ARCSEC.get(unit.toLowerCase()) ?? 1)).toFixed(6));
}

function degrees(text) {
    const parts = text.split(/[\s,;]+/);
    if (parts.length !== 2 || !parts.every((part) => NUMBER.test(part))) {
        return null;
    }
    const [raDeg, decDeg] = parts.map(asNumber);
    return { raDeg, decDeg };
}

function sexagesimal(text) {
    const match = SEXAGESIMAL.exec(text);
    if (match === null) {
        return null;
    }
    const [, h, m, s, sign, deg, arcmin, arcsecs] = match;
    const ra = HOUR_DEG * (Number(h) + Number(m) / 60 + Number(s) / 3600);
    const dec = Number(deg) + Number(arcmin) / 60 + Number(arcsecs) / 3600;
    const decDeg = sign === "" || sign === "+" ? dec : -dec;
    return { raDeg: Number(ra.toFixed(7)), decDeg: Number(decDeg.toFixed(7)) };
}

function asNumber(text) {
    return Number(text.replace("−", "-"));
}
