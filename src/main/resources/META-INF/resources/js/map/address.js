/** How the map is looked at, as the page's address says it. */

import { COLOURINGS } from "./colouring.js";

export const EMPTY_MAP = Object.freeze({
    space: "",
    colour: "class",
    projection: "similarity",
    at: null,
    hiddenClasses: [],
    hiddenSurveys: [],
    unclassified: true,
    galaxy: false,
    lasso: null,
});

const DIGITS = 5;

/** Reads it from what the address says beside the parameters of every view. */
export function readMap(more) {
    return {
        space: more.space ?? EMPTY_MAP.space,
        colour: more.colour in COLOURINGS ? more.colour : EMPTY_MAP.colour,
        projection: more.projection === "sky" ? "sky" : EMPTY_MAP.projection,
        at: readAt(more.at),
        hiddenClasses: readNames(more.hide_classes),
        hiddenSurveys: readNames(more.hide_surveys),
        unclassified: more.unclassified !== "false",
        galaxy: more.galaxy === "true",
        lasso: readPolygon(more.lasso),
    };
}

/** Writes it; what is so anyway is left out. */
export function writeMap(map) {
    return {
        space: map.space,
        colour: map.colour === EMPTY_MAP.colour ? "" : map.colour,
        projection: map.projection === EMPTY_MAP.projection ? "" : map.projection,
        at: map.at === null ? "" : map.at.map(short).join(","),
        hide_classes: writeNames(map.hiddenClasses),
        hide_surveys: writeNames(map.hiddenSurveys),
        unclassified: map.unclassified ? "" : "false",
        galaxy: map.galaxy ? "true" : "",
        lasso: map.lasso === null ? "" : map.lasso.flat().map(short).join(","),
    };
}

const short = (value) => Number(value.toPrecision(DIGITS));

/** A name may have a comma in it. */
const writeNames = (names) => names.map(encodeURIComponent).join(",");

function readNames(text = "") {
    try {
        return text.split(",").filter((name) => name !== "").map(decodeURIComponent);
    } catch {
        return [];
    }
}

function readAt(text = "") {
    const [x, y, zoom] = text.split(",").map(Number);
    return text !== "" && zoom > 0 && [x, y, zoom].every(Number.isFinite) ? [x, y, zoom] : null;
}

function readPolygon(text = "") {
    const values = text.split(",").map(Number);
    const isPolygon = values.length >= 6 && values.length % 2 === 0 && values.every(Number.isFinite);
    return isPolygon ? Array.from({ length: values.length / 2 }, (_, i) => values.slice(2 * i, 2 * i + 2)) : null;
}
