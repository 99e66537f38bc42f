/** How many points are drawn while the map moves: all, unless frames come too slowly; at rest always all. */

const SLOW_MS = 22;
const FAST_MS = 14;
const LEAST_SHARE = 0.05;
const PAUSE_MS = 200;

export class Pace {
    #share = 1;
    #last = -Infinity;

    /** The share of the points to draw in a frame at this time, ms, of a map that moves. */
    moving(now) {
        const took = now - this.#last;
        this.#last = now;
        if (took < PAUSE_MS) {
            const factor = took > SLOW_MS ? 0.75 : took < FAST_MS ? 1.1 : 1;
            this.#share = Math.min(1, Math.max(LEAST_SHARE, this.#share * factor));
        }
        return this.#share;
    }
}
