/** A light curve of the reader's own: pasted, chosen or dropped, and how its table is to be read. */

import { el, fill, hide } from "../dom.js";
import { count } from "../format.js";
import { showProblem } from "../status.js";
import { Columns } from "./columns.js";
import { acceptDrops } from "./drop.js";
import { columnHint, fluxUnitSelect, timeSystemSelect } from "./options.js";

const EXAMPLE = "hjd,mag,mag_err,band\n2457000.5123,15.31,0.01,V\n2457000.6340,15.47,0.01,V\n…";
const READ = ".csv,.txt,.dat,.tsv,.ecsv,.fits,.fit,.vot,.vot.gz,.xml,.parquet,.gz";
const BYTES_A_KIB = 1024;

export class PasteForm {
    #details;
    #text = el("textarea", {
        id: "table",
        rows: 7,
        spellcheck: "false",
        autocapitalize: "off",
        placeholder: EXAMPLE,
        "aria-describedby": "table-help",
    });
    #system = timeSystemSelect();
    #unit = fluxUnitSelect();
    #chooser = el("input", { id: "file", type: "file", accept: READ });
    #chosen = el("p", { class: "chosen", hidden: true });
    #submit = el("button", { type: "submit", class: "primary" }, "Find its kin");
    #columns = new Columns(() => this.#search());
    #file = null;
    #shown = null;
    #go;

    /** `go({table, timeSystem, fluxUnit, columns})` searches with a table: its text, or a `File`. */
    constructor(details, go) {
        this.#details = details;
        this.#go = go;
        const form = details.querySelector("form");
        fill(form, ...this.#fields());
        form.addEventListener("submit", (event) => {
            event.preventDefault();
            this.#search();
        });
        this.#chooser.addEventListener("change", () => this.#take(this.#chooser.files[0]));
        this.#text.addEventListener("input", () => this.#showFile(null));
        for (const select of [this.#system, this.#unit]) {
            select.addEventListener("change", () => this.#columns.isRead() && this.#search());
        }
        acceptDrops((file) => this.#take(file));
    }

    show({ table, timeSystem, fluxUnit, columns }) {
        if (table === null) {
            return;
        }
        if (table !== this.#shown) {
            this.#columns.clear(columns);
        }
        this.#shown = table;
        const isFile = table instanceof File;
        this.#text.value = isFile ? "" : table;
        this.#showFile(isFile ? table : null);
        this.#system.value = timeSystem;
        this.#unit.value = fluxUnit;
    }

    /** Opens the form where the table has to be put right, closes it where its answer is to be read. */
    open(isOpen) {
        this.#details.open = isOpen;
    }

    /** Shows what the server took the columns for, to be put right. */
    understood(columns) {
        this.#columns.show(columns);
    }

    /** After a refusal: the same problem, its suggestions turned into choices where they are columns or stars. */
    corrected(problem) {
        if (this.#columns.offer(problem)) {
            problem.suggestions = [];
        }
        return problem;
    }

    /** Takes a table that was pasted elsewhere; the next press of Enter searches. */
    takeText(text) {
        this.#begin(text, null);
        this.open(true);
        this.#submit.focus();
    }

    #fields() {
        return [
            el("label", { for: "table" }, "A table with a time and a mag or flux, perhaps an error and a band"),
            this.#text,
            this.#chosen,
            columnHint("table-help"),
            el(
                "div",
                { class: "row" },
                el("label", { for: "time-system" }, "Times are"),
                this.#system,
                el("label", { for: "flux-unit" }, "Fluxes are"),
                this.#unit,
                el("label", { class: "file", for: "file" }, "File"),
                this.#chooser,
                this.#submit,
            ),
            this.#columns.element,
        ];
    }

    #search() {
        const table = this.#file ?? this.#text.value;
        if (!(table instanceof File) && table.trim() === "") {
            showProblem(new Error("The table is empty. Paste a header and at least a few lines, or choose a file."));
            return;
        }
        const columns = this.#shown === null ? {} : this.#columns.chosen();
        this.#go({ table, timeSystem: this.#system.value, fluxUnit: this.#unit.value, columns });
    }

    #take(file) {
        if (file !== undefined) {
            this.#begin("", file);
            this.#search();
        }
    }

    /** Another table: nothing that was said of the last one holds for it. */
    #begin(text, file) {
        this.#shown = null;
        this.#columns.clear();
        this.#system.value = "";
        this.#unit.value = "";
        this.#text.value = text;
        this.#showFile(file);
    }

    #showFile(file) {
        this.#file = file;
        if (file === null) {
            hide(this.#chosen);
        } else {
            fill(this.#chosen, "The file ", el("strong", {}, file.name), `, ${count(file.size / BYTES_A_KIB)} KiB.`);
        }
    }
}
