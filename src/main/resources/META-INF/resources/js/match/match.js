/** Which star of another survey is this one: candidates with their probabilities, where they lie, and their curves together. */

import * as api from "../api.js";
import { el, fill } from "../dom.js";
import { plural } from "../format.js";
import { takeaways } from "../take/takeaways.js";
import { say } from "../status.js";
import { curvesOf } from "./curves.js";
import { settingsForm } from "./form.js";
import { SkyChart } from "./chart.js";
import { verdicts, candidateTable } from "./verdict.js";
import { sourcesOf } from "./sources.js";

/** Candidates told of each source in each survey. */
const LIMIT = 10;

export async function show(section, { state, sky, signal, go }) {
    const { sources, text } = sourcesOf(state);
    const form = settingsForm(state, sky, text, (change) => go({ ...change, view: "match" }));
    if (sources.length === 0) {
        fill(section, el("h2", {}, "Which star of another survey is this one?"), introduction(), form);
        return;
    }
    fill(section, el("h2", {}, heading(sources)), form, el("p", {}, "Looking for candidates …"));
    const request = api.crossmatch({ sources, limit: LIMIT, ...settingsOf(state) });
    const answer = await api.ask(request, signal);
    const isOne = sources.length === 1;
    const chart = new SkyChart();
    const curves = isOne ? await curvesOf(sources[0], answer, signal) : null;
    fill(
        section,
        el("div", { class: "view-head" }, el("h2", {}, heading(sources)), takeaways(request)),
        form,
        verdicts(answer, isOne),
        answer.skipped.map(({ survey, reason }) => el("p", { class: "warning" }, `Not looked in: ${survey}, ${reason}`)),
        el("div", { class: "match-grid" }, isOne ? chart.figure : null, curves?.figure),
        await candidateTable(answer, state, isOne),
        el("p", { class: "soft" }, `Probabilities are calibrated (${answer.calibration.fitted_on}).`),
    );
    if (isOne) {
        chart.show(sources[0], answer, await aroundIt(sources[0], answer, signal));
        curves?.draw();
    }
    say(`${plural(answer.matches.length, "candidate")} of ${plural(sources.length, "source")}.`);
}

function heading(sources) {
    const [{ object }] = sources;
    if (sources.length > 1) {
        return `Counterparts of ${plural(sources.length, "source")}`;
    }
    return object === undefined ? "What lies at this position?" : `Which star of another survey is ${object.survey}/${object.id}?`;
}

function introduction() {
    return el(
        "p",
        { class: "soft" },
        "Position, the shape of the light curve, period and brightness are weighed together into one calibrated probability.",
    );
}

function settingsOf({ surveys, more }) {
    const radius = Number(more.match_radius_arcsec);
    return {
        ...(surveys.length === 0 ? {} : { target_surveys: surveys }),
        ...(radius > 0 ? { radius_arcsec: radius } : {}),
    };
}

/** Every star of the sky near the source, so that the chart shows those that are no candidates too. */
async function aroundIt(source, answer, signal) {
    const place = await placeOf(source, signal);
    if (place === null) {
        return { place, objects: [] };
    }
    const radius = Math.max(...answer.sources.map(({ radius_arcsec: arcsec }) => arcsec ?? 0), 1);
    const { objects } = await api.cone({ raDeg: place.ra, decDeg: place.dec, radiusArcsec: 2 * radius }, 500, signal);
    return { place, objects };
}

async function placeOf({ object, position }, signal) {
    if (position !== undefined) {
        return position;
    }
    const { star } = await api.object(object, signal);
    return star.ra === null ? null : { ra: star.ra, dec: star.dec };
}
