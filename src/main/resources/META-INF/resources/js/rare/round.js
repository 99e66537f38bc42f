/** The stars of one ranking, one of which is before the reader's eyes, and what was answered about them. */
export class Round {
    #answers = new Map();
    #i = 0;

    /** `hits` have a `name`, which is `survey/id`; `number` is that of their ranking, or null. */
    constructor(hits, number) {
        this.hits = hits;
        this.number = number;
    }

    get current() {
        return this.hits[this.#i];
    }

    /** The place of the current star, from 1. */
    get place() {
        return this.#i + 1;
    }

    get answered() {
        return this.#answers.size;
    }

    answerOf(name) {
        return this.#answers.get(name);
    }

    /** Answers about the current star and goes on to the next one without an answer. */
    answer(answer) {
        this.#answers.set(this.current.name, answer);
        const { length } = this.hits;
        for (let step = 1; step < length; step++) {
            const i = (this.#i + step) % length;
            if (!this.#answers.has(this.hits[i].name)) {
                this.#i = i;
                return;
            }
        }
    }

    /** Goes `step` stars on, or back, as far as there are any. */
    move(step) {
        this.#i = Math.min(this.hits.length - 1, Math.max(0, this.#i + step));
    }

    goTo(name) {
        this.#i = Math.max(0, this.#placeOf(name));
    }

    /** Brings a star before the reader again, with the answer it had before, if any; one of an earlier round comes first. */
    bringBack(hit, answer) {
        if (answer === undefined) {
            this.#answers.delete(hit.name);
        } else {
            this.#answers.set(hit.name, answer);
        }
        if (this.#placeOf(hit.name) < 0) {
            this.hits = [hit, ...this.hits];
        }
        this.goTo(hit.name);
    }

    #placeOf(name) {
        return this.hits.findIndex((hit) => hit.name === name);
    }
}
