/** The routes of rare classes and label sets (docs/api.md). */

import * as api from "../api.js";

const SETS = "api/v1/label_sets";
const JSON_TYPE = "application/json";

/** The last rankings of a set that are made again. */
const REPLAYED = 10;

/** How a ranking is asked for; see `similar` of api.js. */
export const rank = (body) => posted("rare", "ranking", "api/v1/rare", body);

export const labelSets = (signal) => get(SETS, signal);

/** A set with all its answers and rankings. */
export const exported = (name, signal) => api.ask(exportOf(name), signal);

/** How that is asked for. */
export const exportOf = (name) => ({ name, what: "labels", path: `${path(name)}/labels`, parameters: {} });

export const create = (body) => api.ask(posted("label-sets", "set", SETS, body));

/** Makes a set of this name, or of this name and the first number that is free; its name. */
export async function createNumbered(name, by) {
    const { label_sets: sets } = await labelSets();
    const taken = new Set(sets.map((set) => set.name));
    let free = name;
    for (let i = 2; taken.has(free); i++) {
        free = `${name}-${i}`;
    }
    await create({ name: free, created_by: by });
    return free;
}

export const addLabels = (name, body) => api.ask(posted(name, "labels", `${path(name)}/labels`, body));

export const remove = (name) => api.ask({ path: path(name), parameters: {}, method: "DELETE", type: JSON_TYPE });

export const replay = (name) => api.ask({ path: `${path(name)}/replay`, parameters: { limit: REPLAYED }, method: "POST", type: JSON_TYPE });

export const rename = (name, newName) =>
    api.ask({ ...posted(name, "set", path(name), { name: newName }), method: "PATCH" });

const get = (path, signal) => api.ask({ path, parameters: {} }, signal);

function posted(name, what, path, body) {
    return { name, what, path, parameters: {}, method: "POST", type: JSON_TYPE, body: JSON.stringify(body) };
}

const path = (name) => `${SETS}/${encodeURIComponent(name)}`;
