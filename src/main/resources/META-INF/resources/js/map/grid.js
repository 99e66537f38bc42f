/** Finds the points of a plane near a place, and those inside a polygon: the points sorted into the cells of a grid. */

const POINTS_A_CELL = 8;

export class Grid {
    #places;
    #columns;
    #rows;
    #left;
    #bottom;
    #cell;
    #starts;
    #points;

    /** `places` is x, y, x, y, …; points farther from (0, 0) than `reach` are left out. */
    constructor(places, reach = 2) {
        this.#places = places;
        const count = places.length / 2;
        const [left, right, bottom, top] = bounds(places, reach);
        const area = Math.max((right - left) * (top - bottom), 1e-9);
        this.#cell = Math.max(Math.sqrt((area * POINTS_A_CELL) / Math.max(count, 1)), 1e-6);
        this.#left = left;
        this.#bottom = bottom;
        this.#columns = Math.floor((right - left) / this.#cell) + 1;
        this.#rows = Math.floor((top - bottom) / this.#cell) + 1;
        this.#sort(count, reach);
    }

    #sort(count, reach) {
        this.#starts = new Uint32Array(this.#columns * this.#rows + 1);
        const cells = new Int32Array(count);
        for (let i = 0; i < count; i++) {
            const [x, y] = [this.#places[2 * i], this.#places[2 * i + 1]];
            cells[i] = Math.abs(x) > reach || Math.abs(y) > reach ? -1 : this.#row(y) * this.#columns + this.#column(x);
            if (cells[i] >= 0) {
                this.#starts[cells[i] + 1]++;
            }
        }
        for (let cell = 0; cell < this.#starts.length - 1; cell++) {
            this.#starts[cell + 1] += this.#starts[cell];
        }
        const next = this.#starts.slice();
        this.#points = new Uint32Array(this.#starts.at(-1));
        for (let i = 0; i < count; i++) {
            if (cells[i] >= 0) {
                this.#points[next[cells[i]]++] = i;
            }
        }
    }

    #column(x) {
        return Math.min(this.#columns - 1, Math.max(0, Math.floor((x - this.#left) / this.#cell)));
    }

    #row(y) {
        return Math.min(this.#rows - 1, Math.max(0, Math.floor((y - this.#bottom) / this.#cell)));
    }

    #visit(left, right, bottom, top, visit) {
        for (let row = this.#row(bottom); row <= this.#row(top); row++) {
            const from = this.#starts[row * this.#columns + this.#column(left)];
            const to = this.#starts[row * this.#columns + this.#column(right) + 1];
            for (let at = from; at < to; at++) {
                visit(this.#points[at]);
            }
        }
    }

    /** The nearest accepted point within `radius` of a place, or -1. */
    nearest(x, y, radius, accepts) {
        let best = -1;
        let least = radius * radius;
        this.#visit(x - radius, x + radius, y - radius, y + radius, (point) => {
            const square = (this.#places[2 * point] - x) ** 2 + (this.#places[2 * point + 1] - y) ** 2;
            if (square <= least && accepts(point)) {
                best = point;
                least = square;
            }
        });
        return best;
    }

    /** The accepted points inside a polygon `[[x, y], …]`, ascending. */
    inside(polygon, accepts) {
        const xs = polygon.map(([x]) => x);
        const ys = polygon.map(([, y]) => y);
        const found = [];
        this.#visit(Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys), (point) => {
            if (accepts(point) && isInside(xs, ys, this.#places[2 * point], this.#places[2 * point + 1])) {
                found.push(point);
            }
        });
        return Uint32Array.from(found).sort();
    }
}

function isInside(xs, ys, x, y) {
    let inside = false;
    for (let i = 0, before = xs.length - 1; i < xs.length; before = i++) {
        if (ys[i] > y !== ys[before] > y && x < ((xs[before] - xs[i]) * (y - ys[i])) / (ys[before] - ys[i]) + xs[i]) {
            inside = !inside;
        }
    }
    return inside;
}

function bounds(places, reach) {
    let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let i = 0; i < places.length; i += 2) {
        if (Math.abs(places[i]) <= reach && Math.abs(places[i + 1]) <= reach) {
            left = Math.min(left, places[i]);
            right = Math.max(right, places[i]);
            bottom = Math.min(bottom, places[i + 1]);
            top = Math.max(top, places[i + 1]);
        }
    }
    return left <= right ? [left, right, bottom, top] : [0, 0, 0, 0];
}
