/** The foot of the page: which sky this is, how good its index is, and which surveys could not be opened. */

import { el, fill } from "./dom.js";
import { count, fixed } from "./format.js";

export function showSky(footer, sky) {
    fill(
        footer,
        el("h2", {}, `The sky “${sky.sky}”`),
        el("ul", { class: "surveys" }, sky.surveys.map(line)),
        sky.broken.length > 0 &&
            el(
                "div",
                { class: "problem" },
                sky.broken.map(({ survey, reason }) => el("p", {}, `${survey}: ${reason}`)),
            ),
    );
}

function line(survey) {
    const recall = recallOf(survey);
    const facts = [
        `${count(survey.stars)} stars`,
        survey.bands.join(" "),
        recall === null ? null : `recall@10 ${fixed(recall, 3)}, measured`,
        `encoder ${survey.encoder.name}`,
        `${survey.generation}, built ${survey.built.slice(0, 10)}`,
    ];
    return el("li", {}, el("strong", {}, survey.survey), ` ${facts.filter((fact) => fact !== null).join(" · ")}`);
}

/** The recall that was measured on this survey's index at its default effort, or null. */
export function recallOf(survey) {
    const measured = survey.recall.find(({ effort }) => effort === survey.default_effort) ?? survey.recall.at(-1);
    return measured?.recall_at_10 ?? null;
}
