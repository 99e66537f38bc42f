/** The ranked stars as a table beside small folded curves, with what changed and what was answered. */

import { el, fill } from "../dom.js";
import { NONE, count, fixed, shortPeriod } from "../format.js";
import { multiples } from "../kin/multiples.js";
import { address, walkTo } from "../state.js";
import { mark } from "./change.js";
import { foldedOf } from "./curves.js";

const SIGNS = { yes: "✓ yes", no: "✗ no", unsure: "? unsure" };

const HEADS = ["#", "Change", "Answer", "Star", "Class", "Score", "Novelty", "Similarity", "Period [d]"];
const FIRST_NUMBER = 5;

export class Ranked {
    #section;
    #choose;

    /** `choose(name)` brings a star before the reader. */
    constructor(choose) {
        this.#choose = choose;
        this.#section = el("div", { class: "kin-grid" });
        this.element = this.#section;
    }

    /** Shows a new ranking; `moves` as of change.js, empty for the first. The curve of the star called `example` lies over all. */
    async show(round, moves, state, example) {
        const links = await Promise.all(
            round.hits.map(({ survey, object_id: id }) => address(walkTo(state, survey, id))),
        );
        const rows = round.hits.map((hit, i) => row(hit, moves.get(hit.name), links[i]));
        const table = el(
            "table",
            { class: "ranked", click: (event) => this.#pick(event) },
            el("caption", { class: "unseen" }, "Stars that may be of the class, the likeliest first"),
            el("thead", {}, el("tr", {}, HEADS.map(head))),
            el("tbody", {}, rows),
        );
        fill(
            this.#section,
            el("div", { class: "table-scroll", tabindex: "0", role: "region", "aria-label": "Ranking" }, table),
            await multiples(
                round.hits.map((hit) => ({ ...hit, similarity: hit.score })),
                state,
                { curve: await foldedOf(example) },
            ),
        );
        this.mark(round);
    }

    /** Marks the current star and the answers. */
    mark(round) {
        const { name: current } = round.current;
        for (const place of this.#section.querySelectorAll("[data-star]")) {
            const { star } = place.dataset;
            const isCurrent = star === current;
            place.classList.toggle("current", isCurrent);
            place.dataset.answer = round.answerOf(star) ?? "";
            if (place.tagName === "TR") {
                place.setAttribute("aria-current", String(isCurrent));
                place.querySelector(".answer-cell").textContent = SIGNS[round.answerOf(star)] ?? "";
            }
        }
    }

    #pick(event) {
        const row = event.target.closest("tr[data-star]");
        if (row !== null && event.target.closest("a, button") === null) {
            this.#choose(row.dataset.star);
        }
    }
}

function head(name, i) {
    return el("th", { scope: "col", class: i >= FIRST_NUMBER || i === 0 ? "number" : null }, name);
}

function row(hit, move, href) {
    const { text, words, kind } = mark(move);
    const number = (value) => el("td", { class: "number" }, value);
    return el(
        "tr",
        { "data-star": hit.name },
        number(count(hit.rank)),
        el(
            "td",
            { class: `change ${kind}` },
            el("span", { "aria-hidden": "true" }, text),
            el("span", { class: "unseen" }, words),
        ),
        el("td", { class: "answer-cell" }),
        el("th", { scope: "row" }, el("a", { href }, hit.name)),
        el("td", {}, hit.class ?? NONE),
        number(fixed(hit.score, 3)),
        number(fixed(hit.novelty, 3)),
        number(fixed(hit.similarity, 4)),
        number(shortPeriod(hit.period_days ?? NaN)),
    );
}
