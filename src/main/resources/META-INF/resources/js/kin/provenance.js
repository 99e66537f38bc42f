/** How the search was made: nothing approximate is silent. */

import { el } from "../dom.js";
import { count, fixed } from "../format.js";
import { recallOf } from "../sky.js";

export function provenance(answer, sky) {
    const { search, answered_by: answeredBy, took_ms: tookMs } = answer;
    return el(
        "div",
        { class: "provenance" },
        el("p", {}, howSearched(search, sky), ` ${fixed(tookMs, 0)} ms.`),
        el(
            "p",
            { class: "soft" },
            answeredBy
                .map(({ survey, generation, encoder }) => `${survey} ${generation} (${encoder.name})`)
                .join(" · "),
        ),
        search.skipped.map(({ survey, reason }) => el("p", { class: "warning" }, `Not searched: ${survey}, ${reason}`)),
    );
}

function howSearched(search, sky) {
    const where = search.surveys.join(", ");
    const compared = `${count(search.visited)} stars compared`;
    if (search.exact) {
        return `Exact search of ${where}: every star was compared (${count(search.visited)}).`;
    }
    const recalls = sky.surveys
        .filter(({ survey }) => search.surveys.includes(survey))
        .map((survey) => [survey.survey, recallOf(survey, search.space)]);
    const measured = recalls
        .filter(([, recall]) => recall !== null)
        .map(([name, recall]) => `${name} ${fixed(recall, 3)}`);
    const quality = measured.length === 0 ? "" : ` Recall@10 measured on these indexes: ${measured.join(", ")}.`;
    return `Approximate search of ${where}; ${compared}.${quality}`;
}
