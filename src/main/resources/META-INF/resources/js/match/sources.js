/** The sources that are asked about: a star of the address, or lines of stars and positions. */

import { understand } from "../search/parse.js";

/** `{sources, text}`: as the server takes them, and the lines that a reader can change; lines that say nothing are passed over. */
export function sourcesOf({ star, more }) {
    if (star !== null) {
        return { sources: [{ object: { survey: star.survey, id: star.id } }], text: `${star.survey}/${star.id}` };
    }
    const text = more.sources ?? "";
    return { sources: text.split(/[\n;]/).flatMap(sourceOf), text: text.replaceAll(";", "\n") };
}

/** What the address keeps of typed lines: one source as a star where it is one. */
export function changeOf(text) {
    const lines = text
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "");
    const only = lines.length === 1 ? understand(lines[0]) : null;
    return only?.kind === "star"
        ? { star: { survey: only.survey, id: only.id }, sources: "" }
        : { star: null, sources: lines.join(";") };
}

function sourceOf(line) {
    const asked = understand(line);
    switch (asked.kind) {
        case "star":
            return [{ object: { survey: asked.survey, id: asked.id } }];
        case "position":
            return [{ source_id: line.trim(), position: { ra: asked.raDeg, dec: asked.decDeg } }];
        default:
            return [];
    }
}
