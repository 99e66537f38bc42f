/** Stars as a table; the columns are those asked for that at least one of the stars has. */

import { el } from "../dom.js";
import { NONE, brightness, count, fixed, position, shortPeriod } from "../format.js";
import { exampleButtons } from "../rare/basket-buttons.js";
import { address, walkTo } from "../state.js";
import { whyButton } from "./why.js";

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

/** Columns of buttons; their names are for screen readers. */
const WHY = { key: "explanation", unseen: "Why" };
const LAY = { key: "spectrum_url", unseen: "Its spectrum" };
const EXAMPLE = { key: "example", unseen: "Examples of a rare class" };

/**
 * The table. With `order` its heads are buttons that call `order.press(key)`; with `choice` each star has a box that calls
 * `choice.change(star, isChosen)`, ticked where `choice.has(star)`; with `laying` each star that it has a button that calls
 * `laying.press(star)`, down where `laying.isLaid(star)`.
 */
export async function starTable(stars, wanted, state, { order = null, choice = null, laying = null } = {}) {
    const columns = COLUMNS.filter(
        ({ key }) => wanted.includes(key) && stars.some((star) => star[key] !== undefined && star[key] !== null),
    );
    const links = await Promise.all(stars.map((star) => address(walkTo(state, star.survey, star.object_id))));
    columns.splice(columns.findIndex(({ key }) => key === "object_id") + 1, 0, EXAMPLE);
    if (laying !== null && stars.some(laying.has)) {
        columns.splice(columns.findIndex(({ key }) => key === "similarity") + 1, 0, LAY);
    }
    if (stars.some((star) => star.explanation !== undefined)) {
        columns.splice(columns.findIndex(({ key }) => key === "similarity") + 1, 0, WHY);
    }
    const head = el(
        "tr",
        {},
        choice === null ? null : el("th", { scope: "col" }, el("span", { class: "unseen" }, "Compare")),
        columns.map((column) => header(column, order)),
    );
    const width = columns.length + Number(choice !== null);
    const rows = stars.map((star, i) => {
        const row = el(
            "tr",
            { "data-star": `${star.survey}/${star.object_id}` },
            choice === null ? null : el("td", {}, box(star, choice)),
            columns.map((column) => {
                if (column === WHY) {
                    return el("td", {}, whyButton(star, () => row, width));
                }
                return column === LAY ? el("td", {}, layButton(star, laying)) : cell(column, star, links[i]);
            }),
        );
        return row;
    });
    return el(
        "div",
        { class: "table-scroll", tabindex: "0", role: "region", "aria-label": "Table of stars" },
        el("table", {}, el("thead", {}, head), el("tbody", {}, rows)),
    );
}

function header({ key, name, unseen, unit, number }, order) {
    if (unseen !== undefined) {
        return el("th", { scope: "col" }, el("span", { class: "unseen" }, unseen));
    }
    const text = [name, unit === undefined ? null : el("span", { class: "unit" }, ` [${unit}]`)];
    const isBy = order !== null && order.key === key;
    const direction = order?.isDescending ? "descending" : "ascending";
    return el(
        "th",
        { scope: "col", class: number ? "number" : null, "aria-sort": isBy ? direction : null },
        order === null
            ? text
            : el("button", { type: "button", class: "head", "data-key": key, click: () => order.press(key) }, text),
    );
}

function box(star, choice) {
    return el("input", {
        type: "checkbox",
        "aria-label": `Compare ${star.survey}/${star.object_id}`,
        checked: choice.has(star),
        change: (event) => choice.change(star, event.target.checked),
    });
}

function layButton(star, laying) {
    return laying.has(star)
        ? el(
              "button",
              {
                  type: "button",
                  class: "tool",
                  "data-lay": true,
                  "aria-pressed": String(laying.isLaid(star)),
                  "aria-label": `Lay the spectrum of ${star.survey}/${star.object_id} over the star's`,
                  title: "Lay its spectrum over that of the star asked about",
                  click: () => laying.press(star),
              },
              "spectrum",
          )
        : null;
}

function cell({ key, number, text }, star, href) {
    if (key === "object_id") {
        return el("th", { scope: "row" }, el("a", { href }, star.object_id));
    }
    if (key === EXAMPLE.key) {
        return el("td", {}, exampleButtons(`${star.survey}/${star.object_id}`, true));
    }
    return el("td", { class: number ? "number" : null }, text(star));
}

/** The unit and the passband stand with the number: in one table surveys differ in both. */
function medianText(star) {
    return star.median_brightness === null
        ? NONE
        : `${brightness(star.median_brightness, star.brightness_unit === "mag")} ${star.brightness_unit} ${star.passband}`;
}
