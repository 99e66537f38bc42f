/** What to match: the sources, the surveys to look in, and how far around. */

import { el } from "../dom.js";
import { showProblem } from "../status.js";
import { changeOf, sourcesOf } from "./sources.js";

const EXAMPLE = "gaia/4057091150787104896\n266.41683 -29.00781\n17:45:40.0 -29:00:28";

/** The form; `go(change)` asks anew. */
export function settingsForm(state, sky, text, go) {
    const lines = el("textarea", {
        name: "sources",
        rows: Math.min(8, Math.max(1, text.split("\n").length)),
        spellcheck: "false",
        placeholder: EXAMPLE,
    });
    lines.value = text;
    const radius = el("input", {
        type: "number",
        name: "match-radius",
        min: 0,
        max: 600,
        step: "any",
        placeholder: "from errors",
        value: state.more.match_radius_arcsec ?? "",
    });
    const boxes = sky.surveys.map(({ survey }) =>
        el("input", {
            type: "checkbox",
            name: "target",
            value: survey,
            checked: state.surveys.length === 0 || state.surveys.includes(survey),
        }),
    );
    const submit = (event) => {
        event.preventDefault();
        const { star, sources } = changeOf(lines.value);
        if (sourcesOf({ star, more: { sources } }).sources.length === 0) {
            showProblem(new Error("Nothing to match: give stars as survey/id, or positions as right ascension and declination."));
            return;
        }
        const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
        const more = Object.entries({ sources, match_radius_arcsec: radius.value }).filter(([, value]) => value !== "");
        go({ star, position: null, table: null, surveys: chosen.length === boxes.length ? [] : chosen, more: Object.fromEntries(more) });
    };
    return el(
        "form",
        { class: "match-form", "aria-label": "What to match", submit },
        el("label", { class: "wide" }, "Stars (survey/id) or positions (ICRS), one a line", lines),
        el("label", { class: "choice" }, "within [arcsec] ", radius),
        el(
            "fieldset",
            { class: "targets" },
            el("legend", {}, "Look in"),
            boxes.map((box) => el("label", { class: "choice" }, box, ` ${box.value}`)),
        ),
        el("button", { type: "submit", class: "primary" }, "Match"),
    );
}
