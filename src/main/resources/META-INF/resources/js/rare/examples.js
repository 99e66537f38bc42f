/** The examples: what is known to be of the class, and what is not. Stars come from anywhere in the page, or are typed here. */

import * as api from "../api.js";
import { el, fill } from "../dom.js";
import { plural } from "../format.js";
import { starOf } from "./basket.js";

/** Stars that are looked up at once before they are taken. */
const AT_ONCE = 8;

export class Examples {
    #text = el("textarea", {
        id: "example-names",
        rows: 2,
        spellcheck: "false",
        autocapitalize: "off",
        placeholder: "gaia/4057091150787104896",
    });
    #adding = el("details", { class: "adding" });
    #lists = el("div", { class: "example-lists" });
    #note = el("p", { class: "note", role: "status" });
    #add;
    #remove;

    /** `add(names, answer)` and `remove(name)` change the examples; answers are "yes" and "no". */
    constructor(add, remove) {
        this.#add = add;
        this.#remove = remove;
        const button = (answer, text) => el("button", { type: "submit", value: answer }, text);
        this.element = el(
            "section",
            { class: "examples-panel", "aria-label": "Examples" },
            this.#lists,
            this.#adding,
        );
        fill(
            this.#adding,
            el("summary", {}, "Add stars by name"),
            el(
                "form",
                { submit: (event) => this.#submit(event) },
                el("label", { for: "example-names" }, "Stars as survey/id; several with blanks between them or in lines"),
                this.#text,
                el(
                    "div",
                    { class: "row" },
                    button("yes", "Add as examples"),
                    button("no", "Add as counter-examples"),
                ),
                this.#note,
            ),
        );
    }

    /** Without any the place to type them is open. */
    show(yes, no) {
        this.#adding.open ||= yes.length === 0;
        fill(this.#lists, this.#list("Examples", yes), no.length > 0 && this.#list("Counter-examples", no));
    }

    #list(title, names) {
        return el(
            "div",
            {},
            el("h3", {}, `${title} (${names.length})`),
            el(
                "ul",
                { class: "chips", "data-list": title },
                names.map((name) => this.#chip(name)),
            ),
        );
    }

    #chip(name) {
        const { survey, id } = starOf(name);
        const href = `?star=${encodeURIComponent(survey)}/${encodeURIComponent(id)}`;
        const click = () => this.#remove(name);
        const label = `Take ${name} out of the examples`;
        return el(
            "li",
            {},
            el("a", { href }, name),
            el("button", { type: "button", class: "tool", "aria-label": label, title: label, click }, "×"),
        );
    }

    async #submit(event) {
        event.preventDefault();
        const answer = event.submitter?.value ?? "yes";
        const names = [...new Set(this.#text.value.split(/[\s,;]+/).filter((name) => name !== ""))];
        const unclear = names.filter((name) => !/^[^/]+\/./.test(name));
        if (names.length === 0 || unclear.length > 0) {
            this.#say(
                names.length === 0
                    ? "Nothing was typed. Give stars as survey/id."
                    : `${unclear[0]} names no survey. Give stars as survey/id, such as gaia/${unclear[0]}.`,
            );
            return;
        }
        this.#say(`Looking for ${plural(names.length, "star")} …`);
        const { found, problems } = await lookUp(names);
        this.#text.value = names.filter((name) => !found.includes(name)).join("\n");
        this.#say(problems.length === 0 ? "" : problems.join(" · "));
        if (found.length > 0) {
            await this.#add(found, answer);
        }
    }

    #say(text) {
        this.#note.textContent = text;
    }
}

/** Which of the stars are there, and what is said of the others. */
async function lookUp(names) {
    const found = [];
    const problems = [];
    for (let i = 0; i < names.length; i += AT_ONCE) {
        const part = names.slice(i, i + AT_ONCE);
        const answers = await Promise.allSettled(part.map((name) => api.object(starOf(name))));
        answers.forEach(({ status, reason }, k) =>
            status === "fulfilled" ? found.push(part[k]) : problems.push(reason.message),
        );
    }
    return { found, problems };
}
