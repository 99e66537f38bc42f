/** What is drawn: the head of the map, and its columns, each fetched when it is first needed. */

import { Refusal } from "../api.js";
import { askColumn, askMap } from "./ask.js";
import { projectAll, SERVER_SCALE } from "./hammer.js";

/** Rows that a page asks for: more than it can draw fast help nobody. */
const MOST_ROWS = 1_000_000;

/** Classes beyond these share one place among the colours; the last stands for stars without a class. */
export const OTHER_CLASSES = 254;
export const NO_CLASS = 255;
const UNKNOWN_CODE = 65_535;

export class MapData {
    #columns = new Map();

    /** Where the stars lie in the projection of the whole sky, as `sky()` has found it. */
    skyPlaces = null;

    constructor(head, places, codes) {
        this.head = head;
        this.rows = head.rows;
        const { x_min: left, x_max: right, y_min: bottom, y_max: top } = head.bounds;
        this.middle = [(left + right) / 2, (bottom + top) / 2];
        this.unit = Math.max(right - left, top - bottom, 1e-6) / 2;
        this.half = [(right - left) / 2 / this.unit, (top - bottom) / 2 / this.unit];
        this.places = this.#normal(places);
        this.tags = this.#tags(codes);
    }

    /**
     * Fetches the map of a space, of the server's choice where it is empty, its places and its classes, unless those that were fetched before are still those of the server. Columns of
     * another version than the head's are fetched once more.
     */
    static async fetch(before, space, signal) {
        for (let attempt = 0; ; attempt++) {
            const head = await askMap({ space, most: MOST_ROWS }, signal);
            if (before?.head.version === head.version) {
                return before;
            }
            try {
                const [x, y, codes] = await Promise.all(["x", "y", "class"].map((name) => column(head, name, signal)));
                return new MapData(head, [x, y], codes);
            } catch (problem) {
                if (problem.code !== "map_changed" || attempt > 2) {
                    throw problem;
                }
            }
        }
    }

    /** A column of numbers by its name. */
    async column(name) {
        if (!this.#columns.has(name)) {
            this.#columns.set(name, column(this.head, name));
        }
        try {
            return await this.#columns.get(name);
        } catch (problem) {
            this.#columns.delete(name);
            throw problem;
        }
    }

    /** Finds `skyPlaces`, the first time. */
    async sky() {
        if (this.skyPlaces === null) {
            const [ra, dec] = await Promise.all([this.column("ra"), this.column("dec")]);
            this.skyPlaces = await projectAll(ra, dec);
        }
        return this.skyPlaces;
    }

    #normal([x, y]) {
        const places = new Float32Array(2 * x.length);
        for (let i = 0; i < x.length; i++) {
            places[2 * i] = (x[i] - this.middle[0]) / this.unit;
            places[2 * i + 1] = (y[i] - this.middle[1]) / this.unit;
        }
        return places;
    }

    #tags(codes) {
        const tags = new Uint8Array(4 * codes.length);
        this.head.surveys.forEach(({ first_row: first, rows }, survey) => {
            for (let row = first; row < first + rows; row++) {
                tags[4 * row] = codes[row] === UNKNOWN_CODE ? NO_CLASS : Math.min(codes[row], OTHER_CLASSES);
                tags[4 * row + 1] = survey;
            }
        });
        return tags;
    }

    /** Tags the accepted rows inside a polygon as selected, and no others; how many they are, by the code of their class. */
    light(places, polygon, accepts) {
        const { tags } = this;
        const counts = new Uint32Array(NO_CLASS + 1);
        for (let row = 0; row < this.rows; row++) {
            const isLit = accepts(row) && polygon.has(places[2 * row], places[2 * row + 1]);
            tags[4 * row + 2] = isLit ? 1 : 0;
            if (isLit) {
                counts[tags[4 * row]]++;
            }
        }
        return counts;
    }

    /** The name of a class by its code; null for the code of none. */
    className(code) {
        return code === NO_CLASS ? null : code === OTHER_CLASSES ? "one of the rarer classes" : this.head.classes[code].class;
    }

    classOf(row) {
        return this.className(this.tags[4 * row]);
    }

    /** How a row is named to the server: its survey, and its number there. */
    star(row) {
        const { survey, first_row: first } = this.head.surveys[this.tags[4 * row + 1]];
        return { survey, number: (row - first) * this.head.stride };
    }

    /** The place of a star that the server tells, as it is drawn. */
    normalPlace({ x, y }) {
        return [(x - this.middle[0]) / this.unit, (y - this.middle[1]) / this.unit];
    }

    /** A polygon of the drawn plane in the numbers of the server's. */
    serverPolygon(polygon, isSky) {
        return polygon.map(([x, y]) =>
            isSky
                ? [x * SERVER_SCALE, y * SERVER_SCALE]
                : [x * this.unit + this.middle[0], y * this.unit + this.middle[1]],
        );
    }
}

async function column(head, name, signal) {
    const surveys = head.surveys.map(({ survey }) => survey).join(",");
    const { buffer, version } = await askColumn(name, { space: head.space, surveys, most: MOST_ROWS }, signal);
    if (version !== head.version) {
        throw new Refusal(409, { code: "map_changed", detail: "The map has changed; reload the page." });
    }
    const { type } = head.columns.find((one) => one.column === name);
    return type === "uint16" ? new Uint16Array(buffer) : new Float32Array(buffer);
}
