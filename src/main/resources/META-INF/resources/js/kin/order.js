/** The order of a list of neighbours, as the reader chose it; the address keeps it as `sort=period_days` or `sort=-period_days`. */

/** `{key, isDescending}` of the address's text. */
export function orderOf(text) {
    const isDescending = text?.startsWith("-") ?? false;
    return { key: isDescending ? text.slice(1) : (text ?? "rank"), isDescending };
}

/** The address's text of an order; none of the server's own. */
export const textOf = ({ key, isDescending }) => (isDescending ? `-${key}` : key === "rank" ? "" : key);

/** The order after a press on a column: by it, or the other way round where it was so already. */
export const pressed = (order, key) => ({ key, isDescending: order.key === key && !order.isDescending });

/** The stars in that order; those without the value last, ties by rank. */
export function inOrder(stars, { key, isDescending }) {
    const sign = isDescending ? -1 : 1;
    const isMissing = (star) => star[key] === null || star[key] === undefined;
    return stars.toSorted((a, b) => {
        if (isMissing(a) || isMissing(b)) {
            return Number(isMissing(a)) - Number(isMissing(b)) || a.rank - b.rank;
        }
        const difference = typeof a[key] === "number" ? a[key] - b[key] : String(a[key]).localeCompare(String(b[key]));
        return sign * difference || a.rank - b.rank;
    });
}
