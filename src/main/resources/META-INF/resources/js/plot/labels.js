/** Names of marks above a plot, in rows where none runs into another. */

const LETTER_PX = 6.2;

/**
 * Gives each mark the lowest of so many rows where its name is free of the names before it, as `level`; `rows` where there is none.
 * `pixels(mark)` is where it stands.
 */
export function stacked(marks, rows, pixels) {
    const taken = Array.from({ length: rows }, () => []);
    return marks.map((mark) => {
        const middle = pixels(mark);
        const half = (mark.name.length * LETTER_PX) / 2 + 3;
        const free = taken.findIndex((names) => names.every(([from, to]) => middle + half < from || middle - half > to));
        if (free < 0) {
            return { ...mark, level: rows };
        }
        taken[free].push([middle - half, middle + half]);
        return { ...mark, level: free };
    });
}
