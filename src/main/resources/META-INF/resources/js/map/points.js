/**
 * Looks through all points of a plane, x, y, x, y, …: one after the other in memory, a million take a few milliseconds, which is
 * sooner than any index of them is built.
 */

/** The polygon's edges are sorted into so many bands across its height, so that a point is compared with few of them. */
const BANDS = 256;
const NUMBERS_AN_EDGE = 4;

/** The nearest accepted point within `radius` of a place, or -1. */
export function nearest(places, x, y, radius, accepts) {
    let best = -1;
    let least = radius * radius;
    for (let at = 0; at < places.length; at += 2) {
        const across = places[at] - x;
        const up = places[at + 1] - y;
        const square = across * across + up * up;
        if (square <= least && accepts(at >> 1)) {
            best = at >> 1;
            least = square;
        }
    }
    return best;
}

/** A polygon `[[x, y], …]`, asked of many points. */
export class Polygon {
    #left = Infinity;
    #right = -Infinity;
    #bottom = Infinity;
    #top = -Infinity;
    #bandsAUnit;
    /** Of each band where its edges begin in `#edges`, and after the last where they end. */
    #starts = new Uint32Array(BANDS + 1);
    /** Edges, band after band: x and y of one end, how far x moves a unit of y, y of the other end. */
    #edges;

    constructor(corners) {
        for (const [x, y] of corners) {
            this.#left = Math.min(this.#left, x);
            this.#right = Math.max(this.#right, x);
            this.#bottom = Math.min(this.#bottom, y);
            this.#top = Math.max(this.#top, y);
        }
        this.#bandsAUnit = BANDS / Math.max(this.#top - this.#bottom, Number.MIN_VALUE);
        this.#edges = this.#sorted(corners);
    }

    #sorted(corners) {
        const bands = Array.from({ length: BANDS }, () => []);
        corners.forEach(([x1, y1], i) => {
            const [x2, y2] = corners.at(i - 1);
            if (y1 !== y2) {
                const last = this.#band(Math.max(y1, y2));
                for (let band = this.#band(Math.min(y1, y2)); band <= last; band++) {
                    bands[band].push(x1, y1, (x2 - x1) / (y2 - y1), y2);
                }
            }
        });
        bands.forEach((edges, band) => {
            this.#starts[band + 1] = this.#starts[band] + edges.length;
        });
        return Float64Array.from(bands.flat());
    }

    #band(y) {
        return Math.min(BANDS - 1, Math.max(0, Math.floor((y - this.#bottom) * this.#bandsAUnit)));
    }

    /** Whether a place is inside: a line from it to the right crosses an odd number of edges. */
    has(x, y) {
        if (x < this.#left || x > this.#right || y < this.#bottom || y > this.#top) {
            return false;
        }
        const band = this.#band(y);
        const edges = this.#edges;
        let isInside = false;
        for (let at = this.#starts[band]; at < this.#starts[band + 1]; at += NUMBERS_AN_EDGE) {
            const y1 = edges[at + 1];
            if (y1 > y !== edges[at + 3] > y && x < edges[at] + (y - y1) * edges[at + 2]) {
                isInside = !isInside;
            }
        }
        return isInside;
    }
}
