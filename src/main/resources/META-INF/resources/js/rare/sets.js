/** The label sets of the server: open, rename, delete, export, replay. */

import { el, fill } from "../dom.js";
import { plural } from "../format.js";
import { say, showProblem } from "../status.js";
import { ALL, fileTools } from "../take/files.js";
import { tool } from "../take/tool.js";
import { moveDraft } from "./drafts.js";
import * as requests from "./requests.js";

export class Sets {
    #list = el("ul", { class: "set-list" });
    #moved;
    element = el("details", { class: "sets" }, el("summary", {}, "Label sets"), this.#list);

    /** `moved(name, newName)` follows a set that was renamed, or with "" one that was deleted. */
    constructor(moved) {
        this.#moved = moved;
    }

    async show(signal) {
        try {
            const { label_sets: sets } = await requests.labelSets(signal);
            this.element.querySelector("summary").textContent = `Label sets on the server (${sets.length})`;
            const none = el("li", { class: "soft" }, "None yet. Your first answer makes one.");
            fill(this.#list, sets.length === 0 ? none : sets.map((set) => this.#row(set)));
        } catch (problem) {
            if (!signal?.aborted) {
                fill(this.#list, el("li", { class: "soft" }, problem.message));
            }
        }
    }

    #row({ name, labels, rankings, created_at: created, created_by: by }) {
        const said = el("span", { class: "soft", role: "status" });
        const tools = el("span", { class: "row" });
        const standard = () => fill(tools, this.#buttons(name, tools, said, standard));
        standard();
        const who = by === "" ? "" : ` by ${by}`;
        const facts = `${plural(labels, "answer")}, ${plural(rankings, "ranking")}, ${created.slice(0, 10)}${who}`;
        const link = el("a", { href: `?view=rare&set=${encodeURIComponent(name)}` }, name);
        return el("li", { "data-set": name }, link, el("span", { class: "soft" }, facts), tools, said);
    }

    #buttons(name, tools, said, back) {
        const button = (text, act) => tool(text, `${text}: ${name}`, act);
        return [
            ...fileTools(requests.exportOf(name), ALL),
            button("Replay", () => replay(name, said)),
            button("Rename", () => this.#rename(name, tools, back)),
            button("Delete", () => this.#delete(name, tools, back)),
        ];
    }

    #rename(name, tools, back) {
        const input = el("input", { value: name, maxlength: 64, "aria-label": `New name of ${name}` });
        const submit = (event) => {
            event.preventDefault();
            this.#try(async () => {
                await requests.rename(name, input.value.trim());
                moveDraft(name, input.value.trim());
                say(`${name} is called ${input.value.trim()} now.`);
                await this.#moved(name, input.value.trim());
                await this.show();
            });
        };
        const save = el("button", { type: "submit", class: "tool" }, "Save");
        fill(tools, el("form", { class: "row", submit }, input, save, keep("Cancel", back)));
        input.select();
    }

    #delete(name, tools, back) {
        const click = () =>
            this.#try(async () => {
                await requests.remove(name);
                say(`${name} is deleted.`);
                await this.#moved(name, "");
                await this.show();
            });
        const sure = el("button", { type: "button", class: "tool", click }, `Delete ${name} for good`);
        fill(tools, sure, keep("Keep it", back));
        sure.focus();
    }

    async #try(work) {
        try {
            await work();
        } catch (problem) {
            showProblem(problem);
        }
    }
}

const keep = (text, click) => el("button", { type: "button", class: "tool", click }, text);

async function replay(name, said) {
    said.textContent = "ranking again …";
    const { rankings } = await requests.replay(name);
    const same = rankings.filter((ranking) => ranking.is_same).length;
    const others = rankings.filter((ranking) => !ranking.is_of_same_generations).length;
    const why = others === 0 ? "" : `; ${others} of other generations of the surveys`;
    said.textContent =
        rankings.length === 0
            ? "no ranking was made of it yet"
            : `${same} of ${plural(rankings.length, "ranking")} came out the same${why}`;
}
