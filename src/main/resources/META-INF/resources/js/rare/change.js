/** How a ranking differs from the one before it. Pure functions. */

/**
 * Of each star of `now`, by its name, how many places it has moved up among the stars of `before` that are still there:
 * negative is down, 0 where it stayed, null where it is new. `before` and `now` are names, the first first.
 */
export function moves(before, now) {
    const still = new Set(now);
    const places = new Map(before.filter((name) => still.has(name)).map((name, i) => [name, i]));
    const old = now.filter((name) => places.has(name));
    const placesNow = new Map(old.map((name, i) => [name, i]));
    return new Map(now.map((name) => [name, places.has(name) ? places.get(name) - placesNow.get(name) : null]));
}

/** A move as a mark and in words. */
export function mark(move) {
    if (move === undefined) {
        return { text: "", words: "", kind: "" };
    }
    if (move === null) {
        return { text: "new", words: "new", kind: "new" };
    }
    if (move === 0) {
        return { text: "=", words: "as before", kind: "same" };
    }
    return move > 0
        ? { text: `▲ ${move}`, words: `up ${move}`, kind: "up" }
        : { text: `▼ ${-move}`, words: `down ${-move}`, kind: "down" };
}

/** What changed, in a sentence. */
export function summary(all) {
    const list = [...all.values()];
    const number = (test) => list.filter(test).length;
    const up = number((move) => move > 0);
    const down = number((move) => move < 0);
    const isNew = number((move) => move === null);
    return up + down + isNew === 0
        ? "The order stayed as it was."
        : `Since the last ranking ${up} moved up, ${down} moved down, ${isNew} are new.`;
}
