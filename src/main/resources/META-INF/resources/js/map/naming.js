/** Says which star is under the pointer: at once what is known of it here, and its name as soon as the server has told it. */

import { askPlaces } from "./ask.js";

const WAIT_MS = 60;
const MOST_KEPT = 5000;

export class Naming {
    #data;
    #names = new Map();
    #wait = 0;

    constructor(data) {
        this.#data = data;
    }

    /** The star of a row, as the server tells it. */
    async star(row) {
        if (!this.#names.has(row)) {
            if (this.#names.size > MOST_KEPT) {
                this.#names.clear();
            }
            const asked = askPlaces([this.#data.star(row)], this.#data.head.space).then(({ objects }) => objects[0]);
            asked.catch(() => this.#names.delete(row));
            this.#names.set(row, asked);
        }
        return this.#names.get(row);
    }

    /** Calls back with the star of a row, unless another is asked for within a moment. */
    soon(row, found) {
        clearTimeout(this.#wait);
        if (row >= 0) {
            this.#wait = setTimeout(async () => {
                try {
                    found(await this.star(row));
                } catch {
                    // the class is shown already; a click says what is wrong
                }
            }, WAIT_MS);
        }
    }
}
