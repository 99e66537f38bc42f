/** The view of a rare class: examples, the stars that may be of it, and what the reader says of them. */

import { el, fill } from "../dom.js";
import { say, showProblem } from "../status.js";
import * as basket from "./basket.js";
import { moreOf } from "./address.js";
import { Examples } from "./examples.js";
import { Lab } from "./lab.js";
import { Notices, beginning, introduction } from "./notices.js";
import { Options } from "./options.js";
import { Session } from "./session.js";
import { Sets } from "./sets.js";

/** Marks an address that this view wrote, as against a link that was followed. */
const OWN = { isOwn: true };

export class RareView {
    #section;
    #page;
    #state;
    #session;
    #examples = new Examples((names, answer) => this.#add(names, answer), (name) => this.#remove(name));
    #options = new Options(({ surveys, rare }) => this.#change({ surveys, rare: { ...this.#state.rare, ...rare } }));
    #lab = new Lab((set) => this.#follow(set));
    #sets = new Sets((name, newName) => this.#moved(name, newName));
    #heading = el("h2");
    #introduction = introduction();
    #notices = new Notices();
    #empty = beginning();

    /** `page` has `go(change)`, which moves to another view, and `adjust(change)`, which only writes it into the address. */
    constructor(section, page) {
        this.#section = section;
        this.#page = page;
        basket.onChange(() => this.#basketChanged());
    }

    async show(state, sky, signal) {
        this.#state = state;
        say("Opening the examples …");
        this.#notices.clear();
        this.#session = await this.#open(signal);
        this.#lay();
        this.#options.show(state, sky);
        this.#options.refocus();
        this.#showExamples();
        const hasExamples = this.#session.labels.stars("yes").length > 0;
        this.#introduction.hidden = hasExamples;
        this.#empty.hidden = hasExamples;
        this.#lab.element.hidden = !hasExamples;
        const listing = this.#sets.show(signal);
        if (hasExamples) {
            say("Ranking …");
            await this.#lab.begin(this.#session, this.#state, signal);
            this.#takeFocus();
        }
        say("");
        await listing;
    }

    async #open(signal) {
        const { rare } = this.#state;
        if (rare.set !== "") {
            const session = await Session.open(rare.set, signal);
            this.#notices.basketHasOthers(session.labels, (others) => this.#extend(others));
            return session;
        }
        const linked = { yes: rare.yes, no: rare.no };
        if (rare.yes.length + rare.no.length > 0 && !history.state?.isOwn && !basket.isSame(linked, basket.examples())) {
            basket.replace(linked);
            this.#notices.basketReplaced();
        }
        await this.#adjust(basket.examples());
        return Session.of(basket.examples());
    }

    #lay() {
        const head = el("div", { class: "rare-head" }, this.#examples.element, this.#options.element);
        const { element: notice } = this.#notices;
        const { element: lab } = this.#lab;
        const { element: sets } = this.#sets;
        fill(this.#section, this.#heading, this.#introduction, notice, head, this.#empty, lab, sets);
        const { name } = this.#session;
        this.#heading.textContent = name === "" ? "A rare class by examples" : `A rare class: ${name}`;
    }

    #showExamples() {
        const known = [...this.#session.labels.last().values()].filter(({ ranking }) => ranking === 0);
        const stars = (answer) => known.filter((label) => label.answer === answer).map(({ star }) => star);
        this.#examples.show(stars("yes"), stars("no"));
    }

    /** A reader who is not busy elsewhere can answer at once. */
    #takeFocus() {
        const { activeElement: active } = document;
        if (active === document.body || active?.id === "results") {
            this.#lab.focus();
        }
    }

    async #add(names, answer) {
        if (this.#session.name === "") {
            basket.add(names, answer);
        } else {
            await this.#extend({ yes: [], no: [], [answer]: names });
        }
    }

    async #remove(name) {
        if (this.#session.name === "") {
            basket.remove(name);
        } else {
            this.#session.answer(name, "none", 0);
            await this.#again();
        }
    }

    async #extend({ yes, no }) {
        yes.forEach((name) => this.#session.answer(name, "yes", 0));
        no.forEach((name) => this.#session.answer(name, "no", 0));
        this.#notices.clear();
        await this.#again();
    }

    async #again() {
        this.#showExamples();
        await this.#lab.refine();
    }

    /** Ranks anew where the basket of this view changed, and not where this view changed the basket. */
    #basketChanged() {
        if (document.body.dataset.view === "rare" && this.#session?.name === "" && !basket.isSame(this.#state.rare, basket.examples())) {
            this.#change({ rare: { ...this.#state.rare, ...basket.examples() } });
        }
    }

    #change({ surveys, rare }) {
        this.#page.go({ view: "rare", surveys: surveys ?? this.#state.surveys, more: moreOf(rare) }).catch((problem) => showProblem(problem));
    }

    async #adjust(rare) {
        this.#state = { ...this.#state, rare: { ...this.#state.rare, ...rare } };
        await this.#page.adjust({ more: moreOf(this.#state.rare) });
        history.replaceState(OWN, "");
    }

    async #follow(set) {
        this.#heading.textContent = `A rare class: ${set}`;
        await this.#adjust({ set });
        await this.#sets.show();
    }

    async #moved(name, newName) {
        if (name === this.#session.name) {
            this.#change({ rare: { ...this.#state.rare, set: newName } });
        }
    }
}
