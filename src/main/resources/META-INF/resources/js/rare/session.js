/**
 * A reader's work on one class: examples, and answers about ranked stars. They are kept in a label set of the server from the
 * first answer on, or, where that cannot be, by this browser.
 */

import { draftOf, keepDraft } from "./drafts.js";
import { Labels } from "./labels.js";
import * as requests from "./requests.js";
import { starOf } from "./basket.js";

/** Of an answer to a ranking that no set remembers yet. */
const UNNUMBERED = 1;
const MOST_AT_ONCE = 1000;

const isRefusedForGood = ({ status, code }) => status === 401 || status === 403 || code === "no_store";

export class Session {
    #unsaved;
    /** Those of the unsaved that a server is being told. */
    #underWay = [];
    #keeping = Promise.resolve();

    /** See `Labels`. */
    labels;
    /** The label set's name; "" while there is none. */
    name;
    /** Why answers stay in this browser; "" where they need not. */
    reason = "";
    /** Who answers, to be kept with the answers. */
    by = "";

    constructor(name, known, unsaved) {
        this.name = name;
        this.labels = new Labels([...known, ...unsaved]);
        this.#unsaved = unsaved;
    }

    /** Without a set: examples, and what this browser has kept. */
    static of({ yes, no }) {
        const example = (answer) => (star) => ({ star, answer, ranking: 0 });
        return new Session("", [...yes.map(example("yes")), ...no.map(example("no"))], draftOf(""));
    }

    static async open(name, signal) {
        const { labels } = await requests.exported(name, signal);
        const known = labels.map(({ survey, id, answer, ranking }) => ({ star: `${survey}/${id}`, answer, ranking }));
        return new Session(name, known, draftOf(name));
    }

    /** Whether the answers are in a label set of the server. */
    get isShared() {
        return this.name !== "" && this.reason === "";
    }

    /** How many answers no server has. */
    get unsaved() {
        return this.#unsaved.length;
    }

    /** Forgets what only this browser has. */
    forget() {
        keepDraft(this.name, []);
    }

    /** How a ranking names these examples. */
    request() {
        if (this.isShared) {
            return { label_set: this.name };
        }
        const queries = (answer) => this.labels.stars(answer).map((star) => ({ object: starOf(star) }));
        return { positives: queries("yes"), negatives: queries("no") };
    }

    /** An answer about a star that ranking number `ranking` showed; 0 for an example. */
    answer(star, answer, ranking) {
        const label = { star, answer, ranking: ranking ?? UNNUMBERED };
        this.labels.add(label);
        this.#unsaved.push(label);
        keepDraft(this.name, this.#unsaved);
    }

    /** Says of a star what was said before its last answer: `before` is the label of then, undefined where there was none. */
    takeBack(star, before) {
        const label = this.#unsaved.findLast((one) => one.star === star);
        if (label !== undefined && !this.#underWay.includes(label)) {
            this.#unsaved.splice(this.#unsaved.indexOf(label), 1);
            keepDraft(this.name, this.#unsaved);
            this.labels.drop(label);
        } else {
            const then = before ?? this.labels.last().get(star);
            this.answer(star, before?.answer ?? "none", then?.ranking);
        }
    }

    /**
     * Sends what no server has yet. The first time it makes the set of all that is known, called `wantedName` and perhaps a
     * number; then `rank()` has it ranked and returns the number of that ranking: the one whose stars were answered.
     */
    keep(wantedName, rank) {
        this.#keeping = this.#keeping.catch(() => {}).then(() => this.#keep(wantedName, rank));
        return this.#keeping;
    }

    async #keep(wantedName, rank) {
        if (this.name === "" && this.reason === "") {
            await this.#make(wantedName, rank);
        }
        while (this.isShared && this.#unsaved.length > 0) {
            await this.#unlessRefused(() => this.#send(this.#unsaved.slice(0, MOST_AT_ONCE)));
        }
    }

    async #make(wantedName, rank) {
        const known = [...this.labels.last().values()].filter((label) => !this.#unsaved.includes(label));
        const made = await this.#unlessRefused(() => requests.createNumbered(wantedName, this.by));
        if (made === undefined) {
            return;
        }
        keepDraft("", []);
        this.name = made;
        this.#unsaved = [...known, ...this.#unsaved];
        keepDraft(made, this.#unsaved);
        await this.#send(known);
        const number = await rank();
        this.#unsaved.filter(({ ranking }) => ranking > 0).forEach((label) => (label.ranking = number));
        keepDraft(made, this.#unsaved);
    }

    async #send(part) {
        const labels = part.map(({ star, answer, ranking }) => ({ ...starOf(star), answer, ranking }));
        this.#underWay = part;
        try {
            await requests.addLabels(this.name, { labels, by: this.by });
        } finally {
            this.#underWay = [];
        }
        this.#unsaved = this.#unsaved.filter((label) => !part.includes(label));
        keepDraft(this.name, this.#unsaved);
    }

    async #unlessRefused(work) {
        try {
            return await work();
        } catch (problem) {
            if (!isRefusedForGood(problem)) {
                throw problem;
            }
            this.reason = problem.message;
            return undefined;
        }
    }
}
