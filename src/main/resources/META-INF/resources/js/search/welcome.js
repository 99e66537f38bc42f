/** The empty page: what can be asked here, and stars of this very sky to begin with. */

import * as api from "../api.js";
import { el, fill } from "../dom.js";
import { plural, shortPeriod } from "../format.js";

/** Stars looked through for one of each class. */
const LOOKED_THROUGH = 200;
const MOST_EXAMPLES = 12;

export async function showWelcome(section, sky, signal) {
    if (sky.surveys.length === 0) {
        fill(
            section,
            el(
                "p",
                {},
                "No survey of this sky is open yet. Build one with ",
                el("code", {}, "starkin build"),
                "; this page finds it without a restart.",
            ),
        );
        return;
    }
    const richest = sky.surveys.reduce((best, survey) => (classesOf(survey) > classesOf(best) ? survey : best));
    const { objects } = await api.someObjects(richest.survey, LOOKED_THROUGH, signal);
    fill(
        section,
        el("h2", {}, "Begin with a star of this sky"),
        el("ul", { class: "examples" }, oneOfEachClass(objects).map(example)),
        el("p", { class: "soft" }, introduction(sky)),
    );
}

function introduction(sky) {
    const stars = sky.surveys.reduce((sum, survey) => sum + survey.stars, 0);
    return (
        `${plural(stars, "star")} of ${plural(sky.surveys.length, "survey")} can be searched. ` +
        "Similarity is the cosine between the vectors of two light curves, or of two spectra; the nearer to 1, the more alike they are."
    );
}

const classesOf = ({ classes }) => Object.keys(classes).length;

function oneOfEachClass(objects) {
    const first = new Map();
    for (const star of objects) {
        const name = star.class ?? "unclassified";
        const known = first.get(name);
        if (known === undefined || (known.period_days === null && star.period_days !== null)) {
            first.set(name, star);
        }
    }
    return [...first.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, MOST_EXAMPLES);
}

function example([name, star]) {
    const period = star.period_days === null ? "no period" : `P = ${shortPeriod(star.period_days)} d`;
    const href = `?star=${encodeURIComponent(star.survey)}/${encodeURIComponent(star.object_id)}`;
    return el(
        "li",
        {},
        el(
            "a",
            { href },
            el("strong", {}, name),
            el("span", {}, period),
            el("span", { class: "soft" }, `${star.survey}/${star.object_id}`),
        ),
    );
}
