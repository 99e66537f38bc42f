/** The stars inside the lasso, as a list: how many of which class, and the first of them with links. */

import { el, fill, hide } from "../dom.js";
import { count, plural, position, shortPeriod } from "../format.js";
import { askPart, partAddress } from "./ask.js";

const SHOWN = 50;
const MOST_IN_A_FILE = 10_000;

/** Shows what is inside `question`, that of `GET /map/stars`; `drawn` are the rows there among those that are drawn. */
export async function showSelection(section, data, question, drawn, signal) {
    const answer = await askPart({ ...question, limit: SHOWN }, signal);
    fill(
        section,
        el("h2", {}, plural(answer.total, "star"), " selected"),
        el("p", { class: "soft" }, byClass(data, drawn)),
        answer.total > 0 && downloads(question, answer.total),
        answer.total > 0 && table(answer.objects),
        answer.total > answer.objects.length &&
            el("p", { class: "note" }, `The first ${count(answer.objects.length)} by survey and id; the files have more.`),
    );
}

export const hideSelection = hide;

function byClass(data, drawn) {
    const counts = new Map();
    for (const row of drawn) {
        const name = data.className(row) ?? "no class";
        counts.set(name, (counts.get(name) ?? 0) + data.head.stride);
    }
    const order = ([one, a], [other, b]) => b - a || (one < other ? -1 : 1);
    const sorted = [...counts].sort(order).map(([name, stars]) => `${name} ${count(stars)}`);
    const about = data.head.stride > 1 && drawn.length > 0 ? "about " : "";
    return about + sorted.join(" · ");
}

function downloads(question, total) {
    const link = (format, text) =>
        el("a", { href: partAddress({ ...question, limit: MOST_IN_A_FILE, format }), download: `map-stars.${format}` }, text);
    return el(
        "p",
        { class: "tools" },
        link("csv", "CSV"),
        " · ",
        link("votable", "VOTable"),
        " · ",
        link("parquet", "Parquet"),
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
