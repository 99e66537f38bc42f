/**
 * The views that stand by themselves, each fetched when it is first asked for. A view's module exports
 * `show(section, {state, sky, signal, go, adjust})`; `go(change)` moves on, `adjust(change)` only rewrites the address.
 */

export const VIEWS = {
    compare: { title: "Compare", load: () => import("./compare/compare.js") },
    rare: { title: "Rare classes", load: () => import("./rare/rare.js") },
    map: { title: "Map", load: () => import("./map/map.js") },
    match: { title: "Cross-match", load: () => import("./match/match.js") },
};

/** The view of this name, or null where the address names none that there is. */
export const viewOf = (name) => (Object.hasOwn(VIEWS, name) ? VIEWS[name] : null);
