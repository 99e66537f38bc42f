/** Which stars are shown, for the reader has hidden no class nor survey of theirs. */

import { NO_CLASS } from "./data.js";

export class Shown {
    #data;
    #map;

    constructor(data, map) {
        this.#data = data;
        this.#map = map;
    }

    hasClass(code) {
        const name = this.#data.head.classes[code]?.class;
        return code === NO_CLASS ? this.#map.unclassified : !this.#map.hiddenClasses.includes(name);
    }

    hasSurvey(code) {
        return !this.#map.hiddenSurveys.includes(this.#data.head.surveys[code]?.survey);
    }

    /** The same for a row, as a function, quick enough for all rows. */
    get rows() {
        const classes = Array.from({ length: 256 }, (_, code) => this.hasClass(code));
        const surveys = Array.from({ length: 256 }, (_, code) => this.hasSurvey(code));
        const { tags } = this.#data;
        return (row) => classes[tags[4 * row]] && surveys[tags[4 * row + 1]];
    }

    /** The question of `GET /map/stars` for those inside a polygon; null where every survey is hidden. */
    question(lasso) {
        const { hiddenClasses, unclassified, projection } = this.#map;
        const isSky = projection === "sky";
        const surveys = this.#data.head.surveys.map(({ survey }) => survey).filter((_, code) => this.hasSurvey(code));
        const corners = this.#data.serverPolygon(lasso, isSky).flat();
        return surveys.length === 0
            ? null
            : {
                  space: this.#data.head.space,
                  polygon: corners.map((part) => Number(part.toPrecision(7))).join(","),
                  projection: isSky ? "hammer" : "similarity",
                  surveys: surveys.join(","),
                  without_classes: hiddenClasses.join(","),
                  without_unclassified: unclassified ? "" : true,
              };
    }
}
