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

/** What the spaces of a survey hold. */
const HELD = { light_curve: "light curves", spectrum: "spectra", joint: "both together" };

function line(survey) {
    const held = survey.spaces.filter(({ stars }) => stars > 0);
    const facts = [
        `${count(survey.stars)} stars`,
        survey.bands.join(" "),
        ...held.map((space) => spaceText(space, held.length > 1 || space.space !== "light_curve")),
        `${survey.generation}, built ${survey.built.slice(0, 10)}`,
    ];
    return el("li", {}, el("strong", {}, survey.survey), ` ${facts.filter((fact) => fact !== "").join(" · ")}`);
}

/** Whose vectors a space has, and how well they are found. */
function spaceText(space, isNamed) {
    const recall = measured(space);
    const what = isNamed ? `${HELD[space.space] ?? space.space} ${count(space.stars)}: ` : "";
    return `${what}encoder ${space.encoder.name}${recall === null ? "" : `, recall@10 ${fixed(recall, 3)} measured`}`;
}

/** The recall that was measured on this survey's index of a space at its default effort, or null. */
export function recallOf(survey, space) {
    const found = survey.spaces.find(({ space: name }) => name === space);
    return found === undefined ? null : measured(found);
}

function measured({ recall, default_effort: effort }) {
    return (recall.find((point) => point.effort === effort) ?? recall.at(-1))?.recall_at_10 ?? null;
}
