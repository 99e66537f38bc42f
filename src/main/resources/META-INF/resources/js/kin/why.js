/** Why a neighbour is one: what the server compared, as a row that opens under it. */

import { el } from "../dom.js";
import { fixed } from "../format.js";

const LINK_NAMES = { simbad: "SIMBAD", vsx: "VSX", gaia: "Gaia DR3", alerce: "ALeRCE" };

/** A button that opens and closes the explanation under its row; nothing where the server gave none. */
export function whyButton(hit, row, columns) {
    if (hit.explanation === undefined) {
        return null;
    }
    const id = `why-${hit.rank}`;
    const button = el(
        "button",
        {
            type: "button",
            class: "tool",
            "aria-expanded": "false",
            "aria-controls": id,
            "aria-label": `Why is ${hit.survey}/${hit.object_id} similar?`,
            click: () => {
                const isOpen = button.getAttribute("aria-expanded") === "true";
                button.setAttribute("aria-expanded", String(!isOpen));
                if (isOpen) {
                    row().nextElementSibling.remove();
                } else {
                    row().after(el("tr", { id, class: "why" }, el("td", { colspan: columns }, explained(hit))));
                }
            },
        },
        "why?",
    );
    return button;
}

/** The comparison in words. */
export function explained({ explanation }) {
    const { closeness, agrees, differs, links } = explanation;
    return el(
        "dl",
        { class: "explained" },
        term("Similarity", closeness),
        term("Agree", agrees.length === 0 ? "nothing else that was compared" : agrees.join(", ")),
        term("Differ", differs.length === 0 ? "nothing that was compared" : differs.join(", ")),
        term("Period ratio", ratio(explanation.period_ratio, explanation.period_alias)),
        term("Amplitude ratio", ratio(explanation.amplitude_ratio, null)),
        term("Fainter by", explanation.fainter_by_mag === null ? null : `${fixed(explanation.fainter_by_mag, 2)} mag`),
        links === null ? [] : [el("dt", {}, "At its position"), el("dd", {}, skyLinks(links))],
    );
}

/** Links to what archives know at the position; nothing is fetched unless one is followed. */
export function skyLinks(links) {
    return Object.entries(links).flatMap(([name, href], i) => [
        i > 0 ? " · " : "",
        el("a", { href, rel: "noopener noreferrer", target: "_blank" }, LINK_NAMES[name] ?? name),
    ]);
}

function ratio(value, alias) {
    if (value === null) {
        return null;
    }
    return `${fixed(value, 3)}${alias === null || alias === "1:1" ? "" : `, the alias ${alias}`}`;
}

const term = (name, text) => (text === null ? [] : [el("dt", {}, name), el("dd", {}, text)]);
