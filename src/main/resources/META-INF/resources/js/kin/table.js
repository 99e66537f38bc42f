/** Stars as a table; the columns are those asked for that at least one of the stars has. */

import { el } from "../dom.js";
import { NONE, brightness, count, fixed, position, shortPeriod } from "../format.js";
import { address, walkTo } from "../state.js";

/** The columns of search results; positions are in the table of a cone. */
export const KIN = [
    "rank",
    "survey",
    "object_id",
    "class",
    "similarity",
    "period_days",
    "amplitude_mag",
    "median_brightness",
    "points",
];
export const CONE = ["separation_arcsec", ...KIN, "ra"];

/** Name, unit, whether numbers, and the text of a star's cell. */
const COLUMNS = [
    { key: "rank", name: "#", number: true, text: (star) => count(star.rank) },
    {
        key: "separation_arcsec",
        name: "Separation",
        unit: "arcsec",
        number: true,
        text: (star) => fixed(star.separation_arcsec, 2),
    },
    { key: "survey", name: "Survey", text: (star) => star.survey },
    { key: "object_id", name: "Star" },
    { key: "class", name: "Class", text: (star) => star.class ?? NONE },
    { key: "similarity", name: "Similarity", number: true, text: (star) => fixed(star.similarity, 4) },
    {
        key: "period_days",
        name: "Period",
        unit: "d",
        number: true,
        text: (star) => shortPeriod(star.period_days ?? NaN),
    },
    {
        key: "amplitude_mag",
        name: "Amplitude",
        unit: "mag",
        number: true,
        text: (star) => fixed(star.amplitude_mag ?? NaN, 2),
    },
    { key: "median_brightness", name: "Median", number: true, text: medianText },
    { key: "points", name: "Points", number: true, text: (star) => count(star.points) },
    { key: "ra", name: "RA Dec", unit: "deg", number: true, text: (star) => position(star.ra ?? NaN, star.dec ?? NaN) },
];

export async function starTable(stars, wanted, state) {
    const columns = COLUMNS.filter(
        ({ key }) => wanted.includes(key) && stars.some((star) => star[key] !== undefined && star[key] !== null),
    );
    const links = await Promise.all(stars.map((star) => address(walkTo(state, star.survey, star.object_id))));
    const head = el("tr", {}, columns.map(header));
    const rows = stars.map((star, i) =>
        el(
            "tr",
            { "data-star": `${star.survey}/${star.object_id}` },
            columns.map((column) => cell(column, star, links[i])),
        ),
    );
    return el(
        "div",
        { class: "table-scroll", tabindex: "0", role: "region", "aria-label": "Table of stars" },
        el("table", {}, el("thead", {}, head), el("tbody", {}, rows)),
    );
}

function header({ name, unit, number }) {
    return el(
        "th",
        { scope: "col", class: number ? "number" : null },
        name,
        unit === undefined ? null : el("span", { class: "unit" }, ` [${unit}]`),
    );
}

function cell({ key, number, text }, star, href) {
    if (key === "object_id") {
        return el("th", { scope: "row" }, el("a", { href }, star.object_id));
    }
    return el("td", { class: number ? "number" : null }, text(star));
}

/** The unit and the passband stand with the number: in one table surveys differ in both. */
function medianText(star) {
    return `${brightness(star.median_brightness, star.brightness_unit === "mag")} ${star.brightness_unit} ${star.passband}`;
}
