/** The ranked stars, one of them before the reader, and the answers about them: after every few the ranking is made anew. */

import { el, fill } from "../dom.js";
import { say, showProblem } from "../status.js";
import { takeaways } from "../take/takeaways.js";
import { Answering } from "./answering.js";
import { summary } from "./change.js";
import { Judge } from "./judge.js";
import { listenForKeys } from "./keys.js";
import { Progress } from "./progress.js";
import { Ranked } from "./ranked.js";
import { howRanked, ranking } from "./ranking.js";
import { Standing } from "./standing.js";

/** Answers after which the ranking is made anew by itself. */
const ANSWERS_A_ROUND = 5;

export class Lab {
    #judge = new Judge((action) => this.#act(action));
    #ranked = new Ranked((name) => this.#choose(name));
    #progress = new Progress((star, answer) => this.#correct(star, answer));
    #how = el("p", { class: "provenance" });
    #take = el("div");
    #work = el("div", { class: "work" }, this.#judge.element, this.#ranked.element);
    #answering;
    #state;
    #round;
    #standing = new Standing();
    element;

    /** `named(name)` follows the label set that the first answer makes. */
    constructor(named) {
        this.#answering = new Answering(() => this.#number(), named);
        listenForKeys(this.#work, (action) => this.#act(action));
        this.element = el("div", { class: "lab" }, this.#progress.element, this.#work, this.#how, this.#take);
    }

    /** Ranks by what the session knows. */
    async begin(session, state, signal) {
        if (this.#answering.session?.name !== session.name) {
            this.#standing.reset();
        }
        this.#answering.begin(session);
        this.#state = state;
        this.#progress.begin(session);
        await this.#rank(signal);
        if (session.unsaved > 0 && session.isShared) {
            await this.#keep();
        }
    }

    /** Ranks anew by all answers, and says what changed. */
    async refine() {
        this.element.setAttribute("aria-busy", "true");
        try {
            await this.#keep();
            await this.#rank();
            say(summary(this.#standing.moved));
        } catch (problem) {
            showProblem(problem);
        } finally {
            this.element.removeAttribute("aria-busy");
        }
    }

    focus() {
        this.#judge.focus();
    }

    async #rank(signal) {
        await this.#standing.rank(this.#answering.session, this.#state, signal);
        const { answer, round, moved } = this.#standing;
        this.#round = round;
        this.#how.textContent = howRanked(answer, this.#state.rare.method);
        fill(this.#take, takeaways(answer.request));
        this.#work.hidden = round.hits.length === 0;
        if (round.hits.length > 0) {
            await this.#lay(moved);
        }
        this.#show();
    }

    #lay(moved) {
        const [example] = this.#answering.session.labels.stars("yes");
        return this.#ranked.show(this.#round, moved, this.#state, example);
    }

    #show() {
        const { session } = this.#answering;
        this.#progress.show(session, this.#state.rare.limit);
        if (this.#round.hits.length > 0) {
            this.#judge.show(this.#round, session.labels.stars("yes"));
            this.#ranked.mark(this.#round);
        }
    }

    async #act(action) {
        if (this.element.hasAttribute("aria-busy")) {
            return;
        }
        switch (action) {
            case "next":
            case "previous":
                this.#round.move(action === "next" ? 1 : -1);
                this.#show();
                break;
            case "refine":
                await this.refine();
                break;
            case "undo":
                await this.#takeBack();
                break;
            default:
                await this.#reply(action);
        }
    }

    async #reply(answer) {
        this.#answering.session.by = this.#progress.by;
        const hit = this.#answering.reply(this.#round, answer);
        this.#show();
        say(`${hit.name}: ${answer}. Now ${this.#round.current.name}.`);
        const keeping = this.#keep();
        if (this.#round.answered >= Math.min(ANSWERS_A_ROUND, this.#round.hits.length)) {
            await this.refine();
        }
        await keeping;
    }

    async #takeBack() {
        const hit = this.#answering.takeBack(this.#round);
        if (hit === undefined) {
            say("There is no answer to take back.");
            return;
        }
        await this.#lay(new Map());
        this.#show();
        say(`The answer about ${hit.name} is taken back.`);
        await this.#keep();
    }

    async #correct(star, answer) {
        this.#answering.correct(star, answer);
        this.#show();
        say(`${star}: ${answer}.`);
        await this.#keep();
    }

    #choose(name) {
        this.#round.goTo(name);
        this.#show();
        this.#judge.focus();
    }

    async #keep() {
        await this.#answering.keep(this.#progress.setName);
        this.#progress.show(this.#answering.session, this.#state.rare.limit);
    }

    async #number() {
        const { ranking: facts } = await ranking(this.#answering.session, this.#state);
        this.#round.number = facts.number;
        return facts.number;
    }
}
