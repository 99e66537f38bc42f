/** Which column of a table is what, as the server took it, to be put right. */

import { el, fill, hide } from "../dom.js";
import { option } from "./options.js";

/** Each role as the answer calls it, the parameter that chooses its column, and what it is called here. */
const ROLES = [
    ["time", "time_column", "Time"],
    ["brightness", "brightness_column", "Brightness"],
    ["error", "error_column", "Error"],
    ["band", "band_column", "Passband"],
    ["object_id", "id_column", "Star's id"],
];

/** The refusals of a table that name its columns. */
const NAME_COLUMNS = new Set(["missing_column", "ambiguous_table", "not_a_table"]);
const NAME_STARS = new Set(["several_stars", "no_such_star"]);

/** The parameters of a table's columns, as the address has them too. */
export const COLUMN_PARAMETERS = [...ROLES.map(([, parameter]) => parameter), "object_id"];

export class Columns {
    element = el("fieldset", { class: "columns", hidden: true });
    #selects = new Map(ROLES.map(([role, parameter]) => [role, el("select", { id: parameter })]));
    #star = el("select", { id: "object-id" });
    #summary = el("p", { class: "hint" });
    #chosen = {};
    #isRead = false;
    #change;

    /** `change()` searches anew with `chosen()`: at once where the table was read, else when all is said that it needs. */
    constructor(change) {
        this.#change = change;
        for (const select of [...this.#selects.values(), this.#star]) {
            select.addEventListener("change", () => this.#choose(select));
        }
    }

    /** The parameters that the reader chose, all others left to the server. */
    chosen() {
        return this.#chosen;
    }

    /** Whether the table was read with these columns. */
    isRead() {
        return this.#isRead;
    }

    /** Forgets the columns of another table. */
    clear(chosen = {}) {
        this.#chosen = chosen;
        this.#isRead = false;
        this.#star.replaceChildren();
        hide(this.element);
    }

    /** Shows `photometry.columns` of an answer: what was taken for what. */
    show(columns) {
        this.#isRead = true;
        const isTable = columns.format === "long-table";
        this.#summary.textContent = isTable ? "" : `Read as ${columns.format}: ${columns.description}.`;
        const otherwise = isTable ? "none, or by its name" : `as ${columns.format} has it`;
        this.#fill(columns.all, otherwise, columns);
    }

    /** Shows what there is to choose from after a refusal; whether there is anything. */
    offer({ code, suggestions = [] }) {
        this.#isRead = false;
        if (suggestions.length === 0) {
            return false;
        }
        if (NAME_STARS.has(code)) {
            fill(this.#star, option(["", "choose one"]), ...suggestions.map((id) => option([id, id])));
            this.#layOut(this.#selects.get("time").options.length > 0);
            this.#star.focus();
            return true;
        }
        if (NAME_COLUMNS.has(code)) {
            this.#summary.textContent = "";
            this.#fill(suggestions, "by its name", {});
            return true;
        }
        return false;
    }

    #fill(all, otherwise, taken) {
        for (const [role, parameter] of ROLES) {
            const select = this.#selects.get(role);
            fill(select, option(["", otherwise]), ...all.map((name) => option([name, name])));
            select.value = taken[role] ?? this.#chosen[parameter] ?? "";
        }
        const { object_id: star } = this.#chosen;
        if (star !== undefined && this.#star.options.length === 0) {
            fill(this.#star, option([star, star]), option(["", "another one"]));
        }
        this.#star.value = star ?? "";
        this.#layOut(all.length > 0);
    }

    #layOut(hasColumns) {
        fill(
            this.element,
            el("legend", {}, "Columns"),
            this.#summary.textContent !== "" && this.#summary,
            hasColumns && ROLES.map(([role, , name]) => labelled(name, this.#selects.get(role))),
            this.#star.options.length > 0 && labelled("Which star", this.#star),
        );
    }

    #choose(select) {
        const parameter = select === this.#star ? "object_id" : select.id;
        const { [parameter]: _, ...others } = this.#chosen;
        this.#chosen = select.value === "" ? others : { ...others, [parameter]: select.value };
        if (this.#isRead || select === this.#star) {
            this.#change();
        }
    }
}

const labelled = (name, select) => el("label", { class: "choice" }, `${name} `, select);
