/** The routes of the map. */

import { ask, numbers } from "../api.js";

const BASE = "api/v1/map";

/** What the map of the sky is like. */
export const askMap = (parameters, signal) => ask({ path: BASE, parameters }, signal);

/** A column of the map: `{buffer, version}`. */
export async function askColumn(name, parameters, signal) {
    const response = await numbers({ path: `${BASE}/columns/${name}`, parameters }, signal);
    return { buffer: await response.arrayBuffer(), version: response.headers.get("Starkin-Map-Version") };
}

/** How the stars of a part of the map are asked for, and they. */
export const partOf = (parameters) => ({ name: "map", what: "stars", path: `${BASE}/stars`, parameters });
export const askPart = (parameters, signal) => ask(partOf(parameters), signal);

/** Where stars lie on the map of a space: each `{survey, id}` or `{survey, number}`. */
export const askPlaces = (stars, space, signal) =>
    ask(
        { ...partOf({}), method: "POST", type: "application/json", body: JSON.stringify({ space, stars }) },
        signal,
    );
