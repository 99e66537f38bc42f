/** The candidates in words and as a table: the likeliest, the runner-up, and what position alone would say. */

import { el } from "../dom.js";
import { NONE, fixed, plural, shortPeriod } from "../format.js";
import { address, walkTo } from "../state.js";

/** A sentence for each survey looked in, or one for all where there are many sources. */
export function verdicts({ sources }, isOne) {
    if (!isOne) {
        const sure = sources.filter(({ best }) => best !== null && best.p_match >= 0.5).length;
        return el("p", {}, `${plural(sure, "pair")} of source and survey with a counterpart more likely than not, of ${sources.length}.`);
    }
    return el("ul", { class: "verdicts" }, sources.map((source) => el("li", {}, verdict(source))));
}

function verdict(source) {
    const { target_survey: survey, best, runner_up: next, odds, p_none: none, position_only: nearest, fault } = source;
    if (fault !== null) {
        return [el("strong", {}, survey ?? source.source_id), `: ${fault.detail ?? fault.code}`];
    }
    if (best === null) {
        return [el("strong", {}, survey), `: no star within ${fixed(source.radius_arcsec ?? NaN, 1)} arcsec.`];
    }
    const where = best.separation_arcsec === null ? "" : ` at ${fixed(best.separation_arcsec, 2)} arcsec`;
    const parts = [
        el("strong", {}, survey),
        `: ${best.object_id}${where}, `,
        el("strong", {}, `probability ${probability(best.p_match)}`),
        `; that none of them is it, ${probability(none)}.`,
    ];
    if (next !== null) {
        parts.push(` Runner-up ${next.object_id}, ${probability(next.p_match)}${odds === null ? "" : `, odds ${oddsText(odds)}`}.`);
    }
    if (nearest !== null && nearest.object_id !== best.object_id) {
        parts.push(el("span", { class: "warning" }, ` The nearest by position alone is another, ${nearest.object_id}.`));
    }
    return parts;
}

/** The candidates, likeliest first in each survey. */
export async function candidateTable({ matches }, state, isOne) {
    if (matches.length === 0) {
        return el("p", {}, "No candidate. Widen the radius, or look in more surveys.");
    }
    const links = await Promise.all(matches.map((match) => address(walkTo(state, match.survey, match.object_id))));
    const columns = COLUMNS.filter(({ many }) => !many || !isOne);
    return el(
        "div",
        { class: "table-scroll", tabindex: "0", role: "region", "aria-label": "Candidates" },
        el(
            "table",
            {},
            el("thead", {}, el("tr", {}, columns.map(({ name, number }) => el("th", { scope: "col", class: number ? "number" : null }, name)))),
            el("tbody", {}, matches.map((match, i) => row(columns, match, links[i]))),
        ),
    );
}

function row(columns, match, href) {
    const cells = columns.map(({ text, number, isName }) =>
        isName
            ? el("th", { scope: "row" }, el("a", { href }, match.object_id))
            : el("td", { class: number ? "number" : null }, text(match)),
    );
    const isBest = match.rank === 1 && match.p_match >= 0.5;
    return el("tr", { class: isBest ? "best" : null, "data-star": `${match.survey}/${match.object_id}` }, cells);
}

const COLUMNS = [
    { name: "Source", many: true, text: ({ source_id: id }) => id },
    { name: "Survey", text: ({ survey }) => survey },
    { name: "#", number: true, text: ({ rank }) => rank },
    { name: "Star", isName: true },
    { name: "p_match", number: true, text: ({ p_match: p }) => probability(p) },
    { name: "Separation [arcsec]", number: true, text: (match) => fixed(match.separation_arcsec ?? NaN, 2) },
    { name: "Nearest", text: ({ is_nearest: isNearest }) => (isNearest ? "yes" : "") },
    { name: "Similarity", number: true, text: (match) => fixed(match.similarity ?? NaN, 4) },
    { name: "Period ratio", number: true, text: (match) => fixed(match.period_ratio ?? NaN, 5) },
    { name: "Period [d]", number: true, text: (match) => shortPeriod(match.period_days ?? NaN) },
    { name: "Class", text: (match) => match.class ?? NONE },
];

/** Near 0 and 1 the distance from them is what matters. */
export function probability(p) {
    if (p === null || p === undefined) {
        return NONE;
    }
    if (p > 0.9995) {
        return p === 1 ? "1" : `1 − ${(1 - p).toExponential(0).replace("-", "−")}`;
    }
    return p < 0.0005 && p > 0 ? p.toExponential(0).replace("-", "−") : fixed(p, 3);
}

const oddsText = (odds) => (odds >= 1000 ? "above 1000 : 1" : `${fixed(odds, 1)} : 1`);
