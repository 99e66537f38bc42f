/** What the reader says of the ranked stars, and that it is kept. */

import { showProblem } from "../status.js";

export class Answering {
    #said = [];
    #number;
    #named;

    session;

    /**
     * `number()` has a new label set remember the ranking whose stars are answered, and returns its number; `named(name)`
     * follows the set that the first answer makes.
     */
    constructor(number, named) {
        this.#number = number;
        this.#named = named;
    }

    /** Begins with a session; of another label set than before there is nothing to take back. */
    begin(session) {
        if (this.session?.name !== session.name) {
            this.#said = [];
        }
        this.session = session;
    }

    /** Answers about the round's current star, which is returned. */
    reply(round, answer) {
        const hit = round.current;
        this.#said.push({ hit, before: this.session.labels.last().get(hit.name) });
        this.session.answer(hit.name, answer, round.number);
        round.answer(answer);
        return hit;
    }

    /** Takes the last answer back and brings its star, which is returned, before the reader; undefined where there is none. */
    takeBack(round) {
        const said = this.#said.pop();
        if (said === undefined) {
            return undefined;
        }
        const { hit, before } = said;
        this.session.takeBack(hit.name, before);
        round.bringBack(hit, before?.answer);
        return hit;
    }

    /** Another answer about a star of an earlier round. */
    correct(star, answer) {
        this.session.answer(star, answer, this.session.labels.last().get(star).ranking);
    }

    /** Saves what is not saved; the first time into a set of this name. */
    async keep(wantedName) {
        const { session } = this;
        const before = session.name;
        try {
            await session.keep(wantedName, this.#number);
        } catch (problem) {
            showProblem(problem);
        }
        if (session.name !== before) {
            await this.#named(session.name);
        }
    }
}
