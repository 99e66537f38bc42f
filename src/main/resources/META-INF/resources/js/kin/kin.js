/** The answer: a table of the nearest stars beside small folded curves, and how the search was made. */

import { el, fill } from "../dom.js";
import { takeaways } from "../take/takeaways.js";
import { choice } from "./choice.js";
import { hasSpectrum } from "./kept.js";
import { inOrder, orderOf, pressed, textOf } from "./order.js";
import { provenance } from "./provenance.js";
import { multiples } from "./multiples.js";
import { foldedBand } from "./sketch.js";
import { KIN, starTable } from "./table.js";

/**
 * Shows an answer. `asked` is the star it is about, `{curve, star, spectrum}` with the star's period and passband, curve or spectrum null
 * where it has none; `request` is how it was asked for; `remember(part)` keeps order, residuals and what is drawn in the address and
 * returns all that it keeps; `lay(name)` lays the spectrum of a star over that of the star asked about, or of null none.
 */
export async function showKin(section, answer, { state, sky, asked, request, remember, lay }) {
    const { hits } = answer;
    const chosen = choice(state);
    const grid = el("div", { class: "kin-grid" });
    const over = asked.curve === null ? null : foldedBand(asked.curve, asked.star);
    const spectra = asked.spectrum === null ? [] : hits.filter(hasSpectrum);
    let { more } = state;

    const change = (part) => {
        more = remember(part);
        return draw();
    };
    const laying = layingOf(spectra, (name) => more.over === name, async (name) => {
        await change({ over: more.over === name ? "" : name });
        lay(more.over ?? null);
        grid.querySelector(`tr[data-star="${CSS.escape(name)}"] button[data-lay]`)?.focus({ preventScroll: true });
    });
    const draw = async () => {
        const order = orderOf(more.sort);
        const press = async (key) => {
            await change({ sort: textOf(pressed(order, key)) });
            grid.querySelector(`button[data-key=${key}]`).focus();
        };
        const sorted = inOrder(hits, order);
        const laid = { curve: over, spectrum: asked.spectrum, residual: more.residual === "true" };
        const isOfSpectra = spectra.length > 0 && (more.draw ?? (asked.curve === null ? "spectra" : "")) === "spectra";
        const table = await starTable(sorted, KIN, state, { order: { ...order, press }, choice: chosen, laying });
        fill(grid, table, await multiples(sorted, state, { ...laid, isOfSpectra }));
    };

    const head = el("div", { class: "kin-head view-head" }, el("h2", {}, "Its kin"), chosen.link);
    if (hits.length === 0) {
        fill(section, head, el("p", {}, emptyBecause(answer, state)), provenance(answer, sky));
        return;
    }
    const isLaid = over !== null || spectra.length > 0;
    head.append(
        ...waysOn(state, asked.curve === null),
        drawBox(spectra.length > 0 && asked.curve !== null, more.draw, change),
        residualBox(isLaid, more.residual, async (part) => {
            await change(part);
            lay(more.over ?? null);
        }),
        takeaways(request),
    );
    fill(section, head, provenance(answer, sky), grid);
    await draw();
    pairUp(section);
}

/** What the table asks where spectra are laid over the star's; `toggle(name)` lays that of a star over it, or takes it off. */
const layingOf = (spectra, isLaid, toggle) => ({
    has: (hit) => spectra.includes(hit),
    isLaid: (hit) => isLaid(nameOf(hit)),
    press: (hit) => toggle(nameOf(hit)),
});

const nameOf = ({ survey, object_id: id }) => `${survey}/${id}`;

/** The ways from the star asked about to its cross-match, and to its place on the map. */
function waysOn({ star }, hasSpectrumAlone) {
    const named = star === null ? "" : `star=${encodeURIComponent(star.survey)}/${encodeURIComponent(star.id)}`;
    const way = (view, text) => el("a", { href: `?view=${view}&${named}`, hidden: star === null }, text);
    const onMap = way("map", "On the map");
    onMap.href += hasSpectrumAlone ? "&space=joint" : "";
    return [way("match", "The same star in other surveys"), onMap];
}

/** Whether the small drawings are of light curves or of spectra. */
function drawBox(isShown, draw, change) {
    const box = el("input", {
        type: "checkbox",
        name: "spectra",
        checked: draw === "spectra",
        change: () => change({ draw: box.checked ? "spectra" : "" }),
    });
    return el("label", { class: "choice", hidden: !isShown, title: "Draw the spectra of its kin, where they have one" }, box, " spectra");
}

function residualBox(isShown, residual, change) {
    const box = el("input", {
        type: "checkbox",
        name: "residual",
        checked: residual === "true",
        change: () => change({ residual: box.checked ? "true" : "" }),
    });
    return el(
        "label",
        { class: "choice", hidden: !isShown, title: "Each curve and spectrum less that of the star asked about; curves shifted and scaled" },
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
