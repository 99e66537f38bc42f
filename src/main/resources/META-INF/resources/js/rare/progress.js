/** How far the answers have come, where they are kept, and what was said of each star. */

import { el, fill } from "../dom.js";
import { plural } from "../format.js";
import { fileName } from "../plot/download.js";
import { ALL, fileTools } from "../take/files.js";
import { exportOf } from "./requests.js";

const LONGEST_NAME = 60;
const BY = "starkin-by";
const ANSWERS = ["yes", "no", "unsure"];

export class Progress {
    #counts = el("p", { class: "rare-counts" });
    #bar = el("progress", { "aria-label": "Answers given" });
    #where = el("p", { class: "hint where" });
    #export = el("p", { class: "export", hidden: true });
    #answered = el("details", { class: "answered", hidden: true });
    #change;
    #suggested = "";
    #name = el("input", { id: "set-name", maxlength: LONGEST_NAME, pattern: "[A-Za-z0-9][A-Za-z0-9._\\-]*", autocomplete: "off" });
    #by = el("input", { id: "set-by", maxlength: 100, autocomplete: "nickname", value: keptName(), change: keepName });
    #naming = el("span", { class: "row" }, el("label", { for: "set-name" }, "Label set"), this.#name);
    #author = el("span", { class: "row" }, el("label", { for: "set-by" }, "Answers by"), this.#by);

    /** `change(star, answer)` says otherwise of a star. */
    constructor(change) {
        this.#change = change;
        const line = el("div", { class: "row" }, this.#counts, this.#bar, this.#naming, this.#author);
        this.element = el("div", { class: "rare-progress" }, line, this.#where, this.#export, this.#answered);
    }

    /** The name that the reader chose for the set before it is made. */
    get setName() {
        return this.#name.value.trim() || this.#suggested;
    }

    /** Who answers. */
    get by() {
        return this.#by.value.trim();
    }

    /** Suggests a name for the set, which gives way to the reader's own, and says who answers. */
    begin(session) {
        const [first] = session.labels.stars("yes");
        const name = fileName("like", first).slice(0, LONGEST_NAME);
        if (this.#name.value === this.#suggested) {
            this.#name.value = name;
        }
        this.#suggested = name;
        session.by = this.by;
    }

    /** `goal` answers are wanted at a time. */
    show(session, goal) {
        const answers = session.labels.answers();
        const number = (word) => answers.filter(({ answer }) => answer === word).length;
        const target = goal * Math.max(1, Math.ceil(answers.length / goal));
        this.#bar.max = target;
        this.#bar.value = answers.length;
        this.#counts.textContent =
            `${answers.length} of ${target} answered: ` + ANSWERS.map((word) => `${number(word)} ${word}`).join(", ");
        this.#naming.hidden = session.name !== "";
        fill(this.#where, ...this.#place(session, answers.length));
        this.#showExport(session);
        this.#showAnswered(answers);
    }

    #place(session, answers) {
        if (session.reason !== "") {
            return [
                el("strong", {}, `Answers are kept in this browser only. `),
                session.reason,
                session.unsaved > 0 && forget(session),
            ];
        }
        if (session.name === "") {
            const begun = "This browser has answers that no label set has. The next one saves them all. ";
            return answers > 0
                ? [begun, forget(session)]
                : ["The first answer makes the label set on the server; until then its name can be chosen."];
        }
        const waiting = session.unsaved === 0 ? "all saved" : `${plural(session.unsaved, "answer")} not saved yet`;
        return [
            "Label set ",
            el("strong", { class: "set-name" }, session.name),
            ` on the server, ${waiting}. This page's address opens it again, for colleagues too.`,
        ];
    }

    #showExport({ name }) {
        this.#export.hidden = name === "";
        if (name !== "" && this.#export.dataset.name !== name) {
            this.#export.dataset.name = name;
            fill(this.#export, el("span", { class: "row" }, "Export", fileTools(exportOf(name), ALL)));
        }
    }

    #showAnswered(answers) {
        this.#answered.hidden = answers.length === 0;
        if (answers.length > 0) {
            const rows = answers.map((label) => el("li", { "data-star": label.star }, this.#choice(label)));
            fill(this.#answered, el("summary", {}, `All answers (${answers.length})`), el("ol", { class: "chips" }, rows));
        }
    }

    #choice({ star, answer }) {
        const options = ANSWERS.map((word) => el("option", { value: word, selected: word === answer }, word));
        const change = (event) => this.#change(star, event.target.value);
        return el("label", {}, `${star} `, el("select", { change }, options));
    }
}

function forget(session) {
    const click = () => {
        session.forget();
        location.reload();
    };
    return el("button", { type: "button", class: "tool", click }, "Forget these answers");
}

function keptName() {
    try {
        return localStorage.getItem(BY) ?? "";
    } catch {
        return "";
    }
}

function keepName({ target }) {
    try {
        localStorage.setItem(BY, target.value.trim());
    } catch {
        // the storage is full or forbidden: the name lives as long as the page does
    }
}
