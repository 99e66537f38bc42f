/** The stars inside the lasso, as a list: how many of which class, and the first of them with links. */

import { el, fill, hide } from "../dom.js";
import { count, plural, position, shortPeriod } from "../format.js";
import { fileTools } from "../take/files.js";
import { askPart, partOf } from "./ask.js";

const SHOWN = 50;
const MOST_IN_A_FILE = 10_000;

export class Selection {
    element = el("section", { "aria-label": "Selected stars", hidden: true });
    #latest = null;

    /**
     * Shows what is inside `question`, that of `GET /map/stars`, or nothing where it is null: at once how many of which class are
     * drawn there, `counts` by the code of the class, and the list once the server has told it.
     */
    async show(data, question, counts, signal) {
        this.#latest = question;
        if (question === null) {
            hide(this.element);
            return;
        }
        const drawn = counts.reduce((sum, stars) => sum + stars, 0) * data.head.stride;
        const about = data.head.stride > 1 && drawn > 0 ? "about " : "";
        const classes = el("p", { class: "soft" }, about + byClass(data, counts));
        const listing = el("p", { class: "note", "aria-busy": "true" }, "Listing them …");
        fill(this.element, el("h2", {}, `${about}${plural(drawn, "star")} selected`), classes, listing);
        try {
            const answer = await askPart({ ...question, limit: SHOWN }, signal);
            if (this.#latest === question) {
                fill(this.element, el("h2", {}, plural(answer.total, "star"), " selected"), classes, list(question, answer));
            }
        } finally {
            listing.remove();
        }
    }
}

function list(question, { total, objects }) {
    return total === 0
        ? []
        : [
              downloads(question, total),
              table(objects),
              total > objects.length &&
                  el("p", { class: "note" }, `The first ${count(objects.length)} by survey and id; the files have more.`),
          ];
}

function byClass(data, counts) {
    const order = ([one, a], [other, b]) => b - a || (one < other ? -1 : 1);
    return [...counts.entries()]
        .filter(([, stars]) => stars > 0)
        .map(([code, stars]) => [data.className(code) ?? "no class", stars * data.head.stride])
        .sort(order)
        .map(([name, stars]) => `${name} ${count(stars)}`)
        .join(" · ");
}

function downloads(question, total) {
    return el(
        "p",
        { class: "tools" },
        fileTools(partOf({ ...question, limit: MOST_IN_A_FILE })),
        total > MOST_IN_A_FILE && el("span", { class: "note" }, ` of the first ${count(MOST_IN_A_FILE)}`),
    );
}

function table(stars) {
    const heads = ["Star", "Class", "Period, d", "RA, Dec"];
    return el(
        "div",
        { class: "map-list", tabindex: "0", role: "region", "aria-label": "The stars selected" },
        el(
            "table",
            {},
            el("thead", {}, el("tr", {}, heads.map((head) => el("th", { scope: "col" }, head)))),
            el("tbody", {}, stars.map(row)),
        ),
    );
}

function row(star) {
    const name = `${star.survey}/${star.object_id}`;
    return el(
        "tr",
        {},
        el("td", {}, el("a", { href: starAddress(star) }, name)),
        el("td", {}, star.class ?? "–"),
        el("td", {}, shortPeriod(star.period_days ?? NaN)),
        el("td", {}, position(star.ra ?? NaN, star.dec ?? NaN)),
    );
}

export function starAddress({ survey, object_id: id }) {
    return `?star=${encodeURIComponent(survey)}/${encodeURIComponent(id)}`;
}
