/**
 * What was said of stars, the first first. A label is `{star, answer, ranking}`: `star` is `survey/id`, `answer` is "yes", "no"
 * or "unsure", `ranking` the number of the ranking in which the star was shown, 0 for an example. The last label of a star
 * holds.
 */
export class Labels {
    #all;
    #withdrawn = new Set();

    constructor(all) {
        this.#all = [...all];
    }

    /** Of each star the last label, in the order in which the stars were first labelled. */
    last() {
        const last = new Map();
        this.#all.forEach((label) => last.set(label.star, label));
        this.#withdrawn.forEach((star) => last.delete(star));
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
        this.#withdrawn.delete(label.star);
        this.#all.push(label);
    }

    /** Takes a label away as if it had never been. */
    drop(label) {
        this.#all.splice(this.#all.lastIndexOf(label), 1);
        this.#withdrawn.add(label.star);
    }

    /** The star counts as one of which nothing was said, until the next label. */
    withdraw(star) {
        this.#withdrawn.add(star);
    }
}
