/** The facts of a star as terms and descriptions. */

import { el } from "../dom.js";
import { NONE, brightness, count, fixed, period, plural, position, sexagesimal, shortPeriod, words } from "../format.js";

export function objectFacts({ star, drops, properties, links }) {
    return list([
        ["Class", star.class ?? NONE],
        ["Period found", days(star.period_days)],
        ["Catalogue period", days(star.catalogue_period_days)],
        ["Amplitude", amplitude(star)],
        ["Median", median(star)],
        ["Position (ICRS)", star.ra === null ? NONE : place(star.ra, star.dec)],
        ["Look it up", links === null ? NONE : linksTo(links)],
        ["Points", star.lightcurve_url === null ? NONE : points(drops)],
        ["Time span", star.time_span_days === null ? NONE : span(star.time_span_days)],
        ...Object.entries(properties).map(([name, value]) => [words(name), value]),
    ]);
}

export function photometryFacts(photometry) {
    return list([
        ["Period found", days(photometry.periods[0]?.period_days ?? null)],
        ["Amplitude", amplitude(photometry)],
        ["Median", median(photometry)],
        ["Points", points(photometry.drops)],
        ["Time span", span(photometry.time_span_days)],
    ]);
}

/** What was read out of a table, in the server's own counts. */
export function understood({ drops, time_system: system, bands, columns }) {
    const dropped = drops.points_read - drops.points_used;
    const fate = dropped === 0 ? "none dropped" : `${count(dropped)} dropped: ${reasons(drops)}`;
    const names = bands.map(({ band, unit }) => `${band} [${unit}]`).join(", ");
    const clock = `${system.scale}, ${words(system.reference_position)}, zero point JD ${system.origin_jd}`;
    const read = `${plural(drops.points_read, "point")} read, ${fate}.`;
    return `${read} Bands: ${names}. Times: ${clock}. ${columnsOf(columns)}`;
}

function columnsOf(columns) {
    if (columns.format !== "long-table") {
        return `Read as ${columns.format}.`;
    }
    const taken = ["time", "brightness", "error", "band"]
        .filter((role) => columns[role] !== null)
        .map((role) => `${role} ${columns[role]}`);
    return `Columns: ${taken.join(", ")}.`;
}

/** Decimal to copy into other tools, sexagesimal to read. */
function place(raDeg, decDeg) {
    const decimal = `${raDeg.toFixed(6)} ${decDeg.toFixed(6)}`;
    const said = el("span", { class: "note", role: "status" });
    const copy = async () => {
        await navigator.clipboard.writeText(decimal);
        said.textContent = " copied";
    };
    const canCopy = navigator.clipboard !== undefined;
    return [
        el("span", { class: "decimal" }, `${position(raDeg, decDeg)} deg`),
        el("br"),
        sexagesimal(raDeg, decDeg),
        " ",
        canCopy && el("button", { type: "button", class: "tool", title: "Copy decimal degrees", click: copy }, "Copy"),
        said,
    ];
}

const ARCHIVES = { simbad: "SIMBAD", vsx: "VSX", gaia: "Gaia DR3", alerce: "ALeRCE" };

/** Followed only when they are clicked, and without telling from where. */
function linksTo(links) {
    return Object.entries(ARCHIVES).flatMap(([key, name], i) => [
        i > 0 ? " · " : "",
        el("a", { href: links[key], target: "_blank", rel: "noopener noreferrer external" }, name),
    ]);
}

function list(facts) {
    return facts.map(([term, value]) => el("div", {}, el("dt", {}, term), el("dd", {}, value)));
}

const days = (periodDays) => (periodDays === null ? NONE : `${period(periodDays)} d`);

const span = (spanDays) => `${shortPeriod(Number(spanDays.toPrecision(4)))} d`;

const amplitude = (row) =>
    row.amplitude_mag === null ? NONE : `${fixed(row.amplitude_mag, 2)} mag (${row.passband}, 5 to 95 %)`;

const median = (row) =>
    row.median_brightness === null ? NONE : `${brightness(row.median_brightness, row.brightness_unit === "mag")} ${row.brightness_unit} (${row.passband})`;

function points(drops) {
    const { points_read: read, points_used: used } = drops;
    return read === used ? count(used) : `${count(used)} of ${count(read)}; dropped: ${reasons(drops)}`;
}

const reasons = ({ dropped }) =>
    Object.entries(dropped)
        .map(([reason, n]) => `${words(reason)} ${count(n)}`)
        .join(", ");
