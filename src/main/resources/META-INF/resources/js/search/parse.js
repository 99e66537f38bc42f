/** What the search box was given. A position off the sphere is passed on: the server says what is allowed. */

const NUMBER = /^[+\-−]?\d+(\.\d+)?$/;
const RIGHT_ASCENSION = String.raw`(\d{1,2})[h:\s]\s*(\d{1,2})[m:\s]\s*(\d{1,2}(?:\.\d+)?)s?`;
const DECLINATION = String.raw`([+\-−]?)(\d{1,2})[d°:\s]\s*(\d{1,2})[m'′:\s]\s*(\d{1,2}(?:\.\d+)?)[s"″]?`;
const SEXAGESIMAL = new RegExp(`^${RIGHT_ASCENSION}[,\\s]\\s*${DECLINATION}$`);
const HOUR_DEG = 15;

export const RADIUS_ARCSEC = 5;

/** One of `{kind: "star", survey, id}`, `{kind: "position", raDeg, decDeg}`, `{kind: "id", id}`, `{kind: "nothing"}`. */
export function understand(text) {
    const trimmed = text.trim();
    if (trimmed === "") {
        return { kind: "nothing" };
    }
    const position = sexagesimal(trimmed) ?? degrees(trimmed);
    if (position !== null) {
        return { kind: "position", ...position };
    }
    const slash = trimmed.indexOf("/");
    if (slash > 0 && slash < trimmed.length - 1) {
        return { kind: "star", survey: trimmed.slice(0, slash).toLowerCase(), id: trimmed.slice(slash + 1) };
    }
    return { kind: "id", id: trimmed };
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
    const [, h, m, s, sign, deg, arcmin, arcsec] = match;
    const ra = HOUR_DEG * (Number(h) + Number(m) / 60 + Number(s) / 3600);
    const dec = Number(deg) + Number(arcmin) / 60 + Number(arcsec) / 3600;
    const decDeg = sign === "" || sign === "+" ? dec : -dec;
    return { raDeg: Number(ra.toFixed(7)), decDeg: Number(decDeg.toFixed(7)) };
}

function asNumber(text) {
    return Number(text.replace("−", "-"));
}
