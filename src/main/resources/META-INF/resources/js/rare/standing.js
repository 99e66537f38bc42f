/** The ranking as it stands, and how it differs from the one before. */

import { moves } from "./change.js";
import { ranking } from "./ranking.js";
import { Round } from "./round.js";

export class Standing {
    #names = [];

    /** The server's answer, the stars of it that are shown, and how they moved: as of change.js, empty at first. */
    answer;
    round;
    moved = new Map();

    /** Forgets what was before. */
    reset() {
        this.#names = [];
    }

    async rank(session, state, signal) {
        this.answer = await ranking(session, state, signal);
        const names = this.answer.hits.map(({ name }) => name);
        this.moved = this.#names.length === 0 ? new Map() : moves(this.#names, names);
        this.#names = names;
        this.round = new Round(this.answer.hits.slice(0, state.rare.limit), this.answer.ranking.number);
    }
}
