/** The answer: a table of the nearest stars beside small folded curves, and how the search was made. */

import { el, fill } from "../dom.js";
import { fileName, saveText, toCsv } from "../plot/download.js";
import { provenance } from "./provenance.js";
import { multiples } from "./multiples.js";
import { KIN, starTable } from "./table.js";

export async function showKin(section, answer, { state, sky }) {
    const { hits } = answer;
    if (hits.length === 0) {
        fill(section, el("h2", {}, "Its kin"), el("p", {}, emptyBecause(answer)), provenance(answer, sky));
        return;
    }
    fill(
        section,
        el("div", { class: "kin-head" }, el("h2", {}, "Its kin"), csvButton(answer)),
        provenance(answer, sky),
        el("div", { class: "kin-grid" }, await starTable(hits, KIN, state), await multiples(hits, state)),
    );
    pairUp(section);
}

function emptyBecause({ search }) {
    const searched = search.surveys.join(", ");
    const where = searched === "" ? "any survey" : searched;
    return `No other star was found in ${where}. Search in more surveys, or look for a star with more points.`;
}

function csvButton({ hits, query }) {
    const name = query.star === null ? "pasted" : `${query.star.survey}-${query.star.object_id}`;
    const click = () => {
        const columns = Object.keys(hits[0]).filter((column) => column !== "lightcurve_url");
        const rows = hits.map((hit) => columns.map((column) => hit[column]));
        saveText(fileName(name, "kin.csv"), "text/csv", toCsv(columns, rows));
    };
    return el("button", { type: "button", class: "tool", "aria-label": "Download the table as CSV", click }, "CSV");
}

/** A star pointed at in the table is lit among the small curves, and the other way round. */
function pairUp(section) {
    const light = (event, on) => {
        const star = event.target.closest("[data-star]")?.dataset.star;
        for (const other of section.querySelectorAll("[data-star]")) {
            other.classList.toggle("lit", on && other.dataset.star === star);
        }
    };
    section.onmouseover = section.onfocusin = (event) => light(event, true);
    section.onmouseout = section.onfocusout = (event) => light(event, false);
}
