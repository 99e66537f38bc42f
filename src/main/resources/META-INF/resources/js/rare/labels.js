/**
 * What was said of stars, the first first. A label is `{star, answer, ranking}`: `star` is `survey/id`, `answer` is "yes", "no",
 * "unsure", or "none" where what was said is taken back; `ranking` is the number of the ranking in which the star was shown, 0 for
 * an example. The last label of a star holds.
 */
export class Labels {
    #all;

    constructor(all) {
        this.#all = [...all];
    }

    /** Of each star of which something is said the last label, in the order in which the stars were first labelled. */
    last() {
        const last = new Map();
        for (const label of this.#all) {
            if (label.answer === "none") {
                last.delete(label.star);
            } else {
                last.set(label.star, label);
            }
        }
        return last;
    }

    stars(answer) {
        return [...this.last().values()].filter((label) => label.answer === answer).map(({ star }) => star);
    }

    /** The labels of stars that a ranking showed. */
    answers() {
        return [...this.last().values()].filter(({ ranking }) => ranking > 0);
    }

    add(label) {
        this.#all.push(label);
    }

    /** Takes a label away as if it had never been. */
    drop(label) {
        this.#all.splice(this.#all.lastIndexOf(label), 1);
    }
}
