/** What the page tells the reader: progress politely, problems at once. */

import { byId, el, fill, hide } from "./dom.js";
import { keyButton, wantsKey } from "./key.js";

export function say(text) {
    byId("status").textContent = text;
}

export function clearProblem() {
    hide(byId("problem"));
}

/** Shows a refusal in the server's words, with the names that may have been meant: as links where `survey` has them. */
export function showProblem(problem, survey) {
    const { suggestions = [], violations = [] } = problem;
    fill(
        byId("problem"),
        el("p", {}, problem.message),
        violations.length > 0 &&
            el(
                "ul",
                {},
                violations.map(({ field, message }) => el("li", {}, `${field}: ${message}`)),
            ),
        suggestions.length > 0 && el("p", {}, "Did you mean ", ...links(suggestions, survey), "?"),
        wantsKey(problem) && keyButton(),
    );
}

function links(names, survey) {
    return names.flatMap((name, i) => [
        i > 0 ? ", " : "",
        survey === undefined
            ? name
            : el("a", { href: `?star=${encodeURIComponent(survey)}/${encodeURIComponent(name)}` }, name),
    ]);
}
