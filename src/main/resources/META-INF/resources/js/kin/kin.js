/** The answer: a table of the nearest stars beside small folded curves, and how the search was made. */

import { el, fill } from "../dom.js";
import { takeaways } from "../take/takeaways.js";
import { choice } from "./choice.js";
import { inOrder, orderOf, pressed, textOf } from "./order.js";
import { provenance } from "./provenance.js";
import { multiples } from "./multiples.js";
import { foldedBand } from "./sketch.js";
import { KIN, starTable } from "./table.js";

/**
 * Shows an answer. `asked` is the star it is about, `{curve, star}` with the star's period and passband; `request` is how it was
 * asked for; `adjust(change)` remembers the order and the residuals in the address.
 */
export async function showKin(section, answer, { state, sky, asked, request, adjust }) {
    const { hits } = answer;
    const chosen = choice(state);
    const grid = el("div", { class: "kin-grid" });
    const over = asked.curve === null ? null : foldedBand(asked.curve, asked.star);
    let { sort, residual } = state.more;

    const change = (more) => {
        ({ sort, residual } = { sort, residual, ...more });
        const kept = Object.entries({ sort, residual }).filter(([, value]) => value !== undefined && value !== "");
        adjust({ more: Object.fromEntries(kept) });
        return draw();
    };
    const draw = async () => {
        const order = orderOf(sort);
        const press = async (key) => {
            await change({ sort: textOf(pressed(order, key)) });
            grid.querySelector(`button[data-key=${key}]`).focus();
        };
        const sorted = inOrder(hits, order);
        const laid = { over, residual: residual === "true" };
        const table = await starTable(sorted, KIN, state, { order: { ...order, press }, choice: chosen });
        fill(grid, table, await multiples(sorted, state, laid));
    };

    const head = el("div", { class: "kin-head view-head" }, el("h2", {}, "Its kin"), chosen.link);
    if (hits.length === 0) {
        fill(section, head, el("p", {}, emptyBecause(answer, state)), provenance(answer, sky));
        return;
    }
    head.append(...waysOn(state), residualBox(over, residual, change), takeaways(request));
    fill(section, head, provenance(answer, sky), grid);
    await draw();
    pairUp(section);
}

/** The ways from the star asked about to its cross-match, and to its place on the map. */
function waysOn({ star }) {
    const named = star === null ? "" : `star=${encodeURIComponent(star.survey)}/${encodeURIComponent(star.id)}`;
    const way = (view, text) => el("a", { href: `?view=${view}&${named}`, hidden: star === null }, text);
    return [way("match", "The same star in other surveys"), way("map", "On the map")];
}

function residualBox(over, residual, change) {
    const box = el("input", {
        type: "checkbox",
        name: "residual",
        checked: residual === "true",
        change: () => change({ residual: box.checked ? "true" : "" }),
    });
    return el(
        "label",
        { class: "choice", hidden: over === null, title: "Each curve less that of the star asked about, shifted and scaled" },
        box,
        " residuals",
    );
}

function emptyBecause({ search }, state) {
    const searched = search.surveys.join(", ");
    const where = searched === "" ? "any survey" : searched;
    const isFiltered = search.filter !== null || state.minSimilarity !== null;
    return isFiltered
        ? `No star of ${where} meets all the conditions. Take one away under “Only stars with …”.`
        : `No other star was found in ${where}. Search in more surveys, or look for a star with more points.`;
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
