/**
 * The whole sky in one ellipse, areas in proportion: the Hammer projection (Snyder 1987, USGS Professional Paper 1395, page 182),
 * right ascension 0 in the middle and growing to the left. Here the ellipse is 2 wide and 1 high about (0, 0); the server's
 * plane is `SERVER_SCALE` times as large.
 */

export const SERVER_SCALE = 2 * Math.SQRT2;

/** What stands for a star without a position. */
export const NOWHERE = 9;

const RADIAN = Math.PI / 180;

/** Where a position lies: `[x, y]`. */
export function project(raDeg, decDeg) {
    const half = ((raDeg >= 180 ? raDeg - 360 : raDeg) * RADIAN) / 2;
    const cosDec = Math.cos(decDeg * RADIAN);
    const stretch = Math.sqrt(1 + cosDec * Math.cos(half));
    return [(-cosDec * Math.sin(half)) / stretch, Math.sin(decDeg * RADIAN) / (2 * stretch)];
}

/** Places projected at a time; between them the page answers its reader. */
const A_SLICE = 100_000;

/** All positions as x, y, x, y, …; a position that is not known lies at `NOWHERE`. */
export async function projectAll(raDeg, decDeg) {
    const places = new Float32Array(2 * raDeg.length);
    for (let from = 0; from < raDeg.length; from += A_SLICE) {
        projectSome(raDeg, decDeg, places, from, Math.min(raDeg.length, from + A_SLICE));
        await new Promise((done) => setTimeout(done));
    }
    return places;
}

function projectSome(raDeg, decDeg, places, from, to) {
    for (let i = from; i < to; i++) {
        if (Number.isNaN(raDeg[i]) || Number.isNaN(decDeg[i])) {
            places[2 * i] = NOWHERE;
            places[2 * i + 1] = NOWHERE;
        } else {
            const half = ((raDeg[i] >= 180 ? raDeg[i] - 360 : raDeg[i]) * RADIAN) / 2;
            const cosDec = Math.cos(decDeg[i] * RADIAN);
            const stretch = Math.sqrt(1 + cosDec * Math.cos(half));
            places[2 * i] = (-cosDec * Math.sin(half)) / stretch;
            places[2 * i + 1] = Math.sin(decDeg[i] * RADIAN) / (2 * stretch);
        }
    }
}

/** The right ascension and declination of a place, degrees, or null outside the ellipse. */
export function unproject(x, y) {
    if (x * x + 4 * y * y > 1) {
        return null;
    }
    const [u, v] = [-x * SERVER_SCALE, y * SERVER_SCALE];
    const z = Math.sqrt(1 - (u / 4) ** 2 - (v / 2) ** 2);
    const raDeg = (2 * Math.atan2(z * u, 2 * (2 * z * z - 1))) / RADIAN;
    return [(raDeg + 360) % 360, Math.asin(z * v) / RADIAN];
}

/** Lines of equal right ascension (every two hours) and declination (every 30 degrees), and the edge, as lists of places. */
export function graticule() {
    const lines = [];
    for (let ra = -180; ra <= 180; ra += 30) {
        lines.push(line(180, (i) => onMeridian(ra, i - 90)));
    }
    for (let dec = -60; dec <= 60; dec += 30) {
        lines.push(line(360, (i) => project(wrapped(i - 179.999), dec)));
    }
    return lines;
}

/** The names of the lines and where they stand: hours along the equator, degrees down the middle. */
export function graticuleNames() {
    const names = [];
    for (let hour = 0; hour < 24; hour += 2) {
        if (hour !== 12) {
            names.push({ text: `${hour}h`, place: project(15 * hour, 0) });
        }
    }
    for (const dec of [-60, -30, 30, 60]) {
        names.push({ text: `${dec > 0 ? "+" : "−"}${Math.abs(dec)}°`, place: project(0, dec) });
    }
    return names;
}

/** The plane of the Galaxy, in pieces where it leaves the ellipse on one side and comes back on the other. */
export function galacticPlane() {
    const pieces = [[]];
    let before = null;
    for (let longitude = 0; longitude <= 360; longitude += 1) {
        const place = project(...equatorial(longitude));
        if (before !== null && Math.abs(place[0] - before[0]) > 0.5) {
            pieces.push([]);
        }
        pieces.at(-1).push(place);
        before = place;
    }
    return pieces;
}

/** Of a direction in the plane of the Galaxy; its pole and node as in ESA 1997, SP-1200, volume 1, equation 1.5.11. */
function equatorial(longitudeDeg) {
    const poleRa = 192.85948 * RADIAN;
    const poleDec = 27.12825 * RADIAN;
    const from = (122.93192 - longitudeDeg) * RADIAN;
    const dec = Math.asin(Math.cos(poleDec) * Math.cos(from));
    const ra = poleRa + Math.atan2(Math.sin(from), -Math.sin(poleDec) * Math.cos(from));
    return [wrapped(ra / RADIAN), dec / RADIAN];
}

/** The outermost meridians lie on both sides of the ellipse. */
function onMeridian(ra, dec) {
    if (ra === -180) {
        const [x, y] = project(180, dec);
        return [-x, y];
    }
    return project(wrapped(ra), dec);
}

const wrapped = (deg) => (deg + 720) % 360;

const line = (steps, place) => Array.from({ length: steps + 1 }, (_, i) => place(i));
