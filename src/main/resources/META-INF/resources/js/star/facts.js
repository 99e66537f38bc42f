/** The facts of a star as terms and descriptions. */

import { el } from "../dom.js";
import { NONE, brightness, count, fixed, period, plural, position, shortPeriod, words } from "../format.js";

export function objectFacts({ star, drops, properties }) {
    return list([
        ["Class", star.class ?? NONE],
        ["Period found", days(star.period_days)],
        ["Catalogue period", days(star.catalogue_period_days)],
        ["Amplitude", amplitude(star)],
        ["Median", median(star)],
        ["Position (ICRS)", star.ra === null ? NONE : `${position(star.ra, star.dec)} deg`],
        ["Points", points(drops)],
        ["Time span", span(star.time_span_days)],
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

/** What was read out of a pasted table, in the server's own counts. */
export function understood({ drops, time_system: system, bands }) {
    const dropped = drops.points_read - drops.points_used;
    const fate = dropped === 0 ? "none dropped" : `${count(dropped)} dropped: ${reasons(drops)}`;
    const names = bands.map(({ band, unit }) => `${band} [${unit}]`).join(", ");
    const clock = `${system.scale}, ${words(system.reference_position)}, zero point JD ${system.origin_jd}`;
    return `${plural(drops.points_read, "point")} read, ${fate}. Bands: ${names}. Times: ${clock}.`;
}

function list(facts) {
    return facts.flatMap(([term, value]) => [el("dt", {}, term), el("dd", {}, value)]);
}

const days = (periodDays) => (periodDays === null ? NONE : `${period(periodDays)} d`);

const span = (spanDays) => `${shortPeriod(Number(spanDays.toPrecision(4)))} d`;

const amplitude = (row) =>
    row.amplitude_mag === null ? NONE : `${fixed(row.amplitude_mag, 2)} mag (${row.passband}, 5 to 95 %)`;

const median = (row) =>
    `${brightness(row.median_brightness, row.brightness_unit === "mag")} ${row.brightness_unit} (${row.passband})`;

function points(drops) {
    const { points_read: read, points_used: used } = drops;
    return read === used ? count(used) : `${count(used)} of ${count(read)}; dropped: ${reasons(drops)}`;
}

const reasons = ({ dropped }) =>
    Object.entries(dropped)
        .map(([reason, n]) => `${words(reason)} ${count(n)}`)
        .join(", ");
