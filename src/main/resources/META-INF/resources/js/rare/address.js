/** What a ranking's address says: its examples or its label set, and how to rank. */

const DEFAULT_STARS = 20;

const MOST_STARS = 100;

/** Of the parameters that the address has for this view alone. */
export function readRare(more) {
    const limit = Number(more.stars);
    const diversity = Number(more.diversity);
    return {
        yes: names(more.examples),
        no: names(more.not),
        set: more.set ?? "",
        limit: Number.isInteger(limit) && limit > 0 && limit <= MOST_STARS ? limit : DEFAULT_STARS,
        diversity: diversity >= 0 && diversity <= 1 ? diversity : 0,
        method: more.method ?? "auto",
    };
}

/** A label set stands for its examples. */
export function moreOf({ yes, no, set, limit, diversity, method }) {
    const more = {
        examples: set === "" ? yes.map(packed).join(",") : "",
        not: set === "" ? no.map(packed).join(",") : "",
        set,
        stars: limit === DEFAULT_STARS ? "" : String(limit),
        diversity: diversity === 0 ? "" : String(diversity),
        method: method === "auto" ? "" : method,
    };
    return Object.fromEntries(Object.entries(more).filter(([, value]) => value !== ""));
}

/** An id may hold a comma. */
const packed = (name) => name.replaceAll("%", "%25").replaceAll(",", "%2C");

function names(text) {
    return (text ?? "")
        .split(",")
        .map((name) => {
            try {
                return decodeURIComponent(name);
            } catch {
                return name; // an address typed by hand
            }
        })
        .filter((name) => name.indexOf("/") > 0);
}
