/** The routes of the map. */

import { addressOf, ask, numbers } from "../api.js";

const BASE = "api/v1/map";

/** What the map of the sky is like. */
export const askMap = (parameters, signal) => ask({ path: BASE, parameters }, signal);

/** A column of the map: `{buffer, version}`. */
export async function askColumn(name, parameters, signal) {
    const response = await numbers({ path: `${BASE}/columns/${name}`, parameters }, signal);
    return { buffer: await response.arrayBuffer(), version: response.headers.get("Starkin-Map-Version") };
}

const part = (parameters) => ({ path: `${BASE}/stars`, parameters });

/** The stars of a part of the map, and where that answer is. */
export const askPart = (parameters, signal) => ask(part(parameters), signal);
export const partAddress = (parameters) => addressOf(part(parameters));

/** Where stars lie on the map: each `{survey, id}` or `{survey, number}`. */
export const askPlaces = (stars, signal) =>
    ask(
        { ...part({}), method: "POST", type: "application/json", body: JSON.stringify({ stars }) },
        signal,
    );
