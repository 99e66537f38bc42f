/** The stars of a comparison as the address has them: `view=compare&stars=gaia/1,ztf/7`. */

import { EMPTY, address } from "../state.js";

export const MOST = 6;

export function compareAddress(state, stars) {
    const names = stars.map(({ survey, id }) => `${survey}/${encodeURIComponent(id)}`);
    return address({ ...EMPTY, surveys: state.surveys, view: "compare", more: { stars: names.join(",") } });
}

/** The stars that an address names, at most six of them, in its order. */
export function starsOf(text) {
    return (text ?? "")
        .split(",")
        .map((name) => [name.slice(0, Math.max(0, name.indexOf("/"))), decoded(name.slice(name.indexOf("/") + 1))])
        .filter(([survey, id]) => survey !== "" && id !== "")
        .slice(0, MOST)
        .map(([survey, id]) => ({ survey, id }));
}

function decoded(text) {
    try {
        return decodeURIComponent(text);
    } catch {
        return text; // a stray % of a hand-written address
    }
}
