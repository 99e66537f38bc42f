/** A light curve of the reader's own: pasted, chosen or dropped. */

import { el, fill } from "../dom.js";
import { showProblem } from "../status.js";

/** The choices of a time system; the empty one leaves it to the name of the time column. */
const TIME_SYSTEMS = [
    ["", "as the time column's name says"],
    ["JD", "JD"],
    ["HJD", "HJD (UTC)"],
    ["HJD-2450000", "HJD (UTC) − 2450000 (OGLE, ASAS)"],
    ["BJD", "BJD (TDB)"],
    ["MJD", "MJD (UTC)"],
    ["HMJD", "heliocentric MJD (UTC; ZTF)"],
    ["BMJD", "barycentric MJD (TDB)"],
    ["BTJD", "BJD (TDB) − 2457000 (TESS)"],
    ["BKJD", "BJD (TDB) − 2454833 (Kepler)"],
    ["GAIA", "BJD (TCB) − 2455197.5 (Gaia)"],
];

const FLUX_UNITS = [
    ["", "as the column's name says"],
    ["nJy", "nJy"],
    ["uJy", "µJy"],
    ["mJy", "mJy"],
    ["electron/s", "electrons a second"],
    ["flux(zp=27.5)", "zero point 27.5 mag"],
    ["relative flux", "relative"],
];

const EXAMPLE = "hjd,mag,mag_err,band\n2457000.5123,15.31,0.01,V\n2457000.6340,15.47,0.01,V\n…";

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
    #system = el("select", { id: "time-system" }, TIME_SYSTEMS.map(option));
    #unit = el("select", { id: "flux-unit" }, FLUX_UNITS.map(option));
    #file = el("input", { id: "file", type: "file", accept: ".csv,.txt,.dat,.tsv,text/csv,text/plain" });
    #go;

    /** `go({table, timeSystem, fluxUnit})` searches with the text of a table. */
    constructor(details, go) {
        this.#details = details;
        this.#go = go;
        const form = details.querySelector("form");
        fill(
            form,
            el("label", { for: "table" }, "A table with a time and a mag or flux, perhaps an error and a band"),
            this.#text,
            el(
                "p",
                { class: "hint", id: "table-help" },
                "With a header; one star; times ascending within each band. Columns are found by name: ",
                ...columnNames(),
                ". Or drop a file anywhere on this page.",
            ),
            el(
                "div",
                { class: "row" },
                el("label", { for: "time-system" }, "Times are"),
                this.#system,
                el("label", { for: "flux-unit" }, "Fluxes are"),
                this.#unit,
                el("label", { class: "file", for: "file" }, "File"),
                this.#file,
                el("button", { type: "submit", class: "primary" }, "Find its kin"),
            ),
        );
        form.addEventListener("submit", (event) => this.#submit(event));
        this.#file.addEventListener("change", () =>
            this.#take(this.#file.files[0]).catch((problem) => showProblem(problem)),
        );
        this.#acceptDrops();
    }

    show({ table, timeSystem, fluxUnit }) {
        if (table !== null) {
            this.#text.value = table;
            this.#system.value = timeSystem;
            this.#unit.value = fluxUnit;
        }
    }

    /** Opens the form where the table has to be put right, closes it where its answer is to be read. */
    open(isOpen) {
        this.#details.open = isOpen;
    }

    #submit(event) {
        event.preventDefault();
        if (this.#text.value.trim() === "") {
            showProblem(new Error("The table is empty. Paste a header and at least a few lines, or choose a file."));
            return;
        }
        this.#search();
    }

    #search() {
        this.#go({ table: this.#text.value, timeSystem: this.#system.value, fluxUnit: this.#unit.value });
    }

    async #take(file) {
        if (file !== undefined) {
            this.#text.value = await file.text();
            this.#search();
        }
    }

    #acceptDrops() {
        addEventListener("dragover", (event) => event.preventDefault());
        addEventListener("drop", (event) => {
            event.preventDefault();
            this.#take(event.dataTransfer.files[0]).catch((problem) => showProblem(problem));
        });
    }
}

function option([value, name]) {
    return el("option", { value }, name);
}

function columnNames() {
    const names = ["jd", "hjd", "bjd", "mjd", "hmjd", "mag", "flux", "mag_err", "flux_err", "band"];
    return names.flatMap((name, i) => [i > 0 ? " " : "", el("code", {}, name)]);
}
