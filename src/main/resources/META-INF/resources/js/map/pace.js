/**
 * How many points are drawn while the map moves: all, unless drawing them takes longer than a frame of the screen; at rest always
 * all. How long it takes is known only when the graphics processor says that it is done: it is asked once a frame.
 */

const A_FRAME_MS = 17;
const SLOW_MS = 25;
const GROWTH = 1.15;
const LEAST_SHARE = 0.02;

export class Pace {
    #gl;
    #fence = null;
    #began = 0;
    #drawn = 1;
    #share = 1;

    constructor(gl) {
        this.#gl = gl;
    }

    /** The share of the points to draw next of a map that moves. */
    get share() {
        return this.#share;
    }

    /** That share was just handed over to be drawn. */
    handedOver(share) {
        this.#gl.deleteSync(this.#fence);
        this.#fence = this.#gl.fenceSync(this.#gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
        this.#gl.flush();
        this.#began = performance.now();
        this.#drawn = share;
    }

    /** Whether what was handed over last is drawn; until then nothing more should be. */
    get isDone() {
        if (this.#fence === null) {
            return true;
        }
        if (this.#gl.getSyncParameter(this.#fence, this.#gl.SYNC_STATUS) !== this.#gl.SIGNALED) {
            return false;
        }
        this.#gl.deleteSync(this.#fence);
        this.#fence = null;
        this.#learn(performance.now() - this.#began);
        return true;
    }

    #learn(took) {
        if (took > SLOW_MS) {
            this.#share = Math.max(LEAST_SHARE, Math.min(this.#share, (this.#drawn * A_FRAME_MS) / took));
        } else if (this.#drawn >= this.#share) {
            this.#share = Math.min(1, this.#share * GROWTH);
        }
    }
}
