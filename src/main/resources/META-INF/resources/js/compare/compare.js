/** Up to six stars side by side: their curves, folded each at its own period, and spectra, all together, and what is known of them. */

import * as api from "../api.js";
import { el, fill } from "../dom.js";
import { fixed } from "../format.js";
import { foldedBand } from "../kin/sketch.js";
import { KIN, starTable } from "../kin/table.js";
import { styled } from "../plot/bands.js";
import { Chart } from "../plot/chart.js";
import { fileName } from "../plot/download.js";
import { epochOf, mainBand } from "../plot/fold.js";
import { foldedPlot } from "../plot/folded.js";
import { rawPlot } from "../plot/raw.js";
import { spectraPlot } from "../plot/spectra.js";
import { spectrumPlot } from "../plot/spectrum.js";
import { difference, togetherPlot } from "../plot/together.js";
import { say } from "../status.js";
import { starsOf } from "./address.js";

export async function show(section, { state, signal }) {
    const stars = starsOf(state.more.stars);
    if (stars.length === 0) {
        fill(
            section,
            el("h2", {}, "Compare stars"),
            el("p", {}, "Tick two to six stars in a list of kin, then press “Compare”; or name them in the address:"),
            el("p", {}, el("code", {}, "?view=compare&stars=gaia/4057091150787104896,ztf/593113122139290")),
        );
        return;
    }
    say(`Fetching ${stars.length} stars …`);
    const fetched = await Promise.all(stars.map((star) => fetchStar(star, signal)));
    const space = spaceOf(fetched);
    const similarities = await similaritiesTo(stars[0], stars.slice(1), space, signal);
    const rows = fetched.map(({ facts }, i) => ({ ...facts.star, rank: i + 1, similarity: similarities(facts.star, i) }));
    const charts = [...curvesTogether(fetched), ...spectraTogether(fetched)];
    const panels = fetched.flatMap(panelsOf);
    fill(
        section,
        el("h2", {}, `${stars.length} stars side by side`),
        el("p", { class: "soft" }, `Similarity is to the first, ${stars[0].survey}/${stars[0].id}, ${WORDS[space]}.`),
        await starTable(rows, KIN, state),
        charts.map(({ element }) => element),
        el("div", { class: "side-by-side" }, panels.map(({ element }) => element)),
    );
    [...charts, ...panels].forEach(({ draw }) => draw());
    say("");
}

/** The light curves of those that can be folded, where there are two. */
function curvesTogether(fetched) {
    const folded = fetched.filter((star) => star.folded !== null);
    if (folded.length < 2) {
        return [];
    }
    const chart = new Chart("All together");
    const draw = () => chart.show({ ...togetherPlot("Stars compared", folded), name: "compared" });
    return [{ element: el("div", {}, chart.figure, el("p", { class: "note" }, differences(folded))), draw }];
}

/** The spectra of those that have one, where there are two. */
function spectraTogether(fetched) {
    const spectra = fetched.filter((star) => star.spectrum !== null);
    if (spectra.length < 2) {
        return [];
    }
    const chart = new Chart("Spectra below one another");
    const draw = () => chart.show({ ...spectraPlot(spectra), name: "spectra" });
    return [{ element: el("div", { class: "spectra" }, chart.figure), draw }];
}

async function fetchStar(star, signal) {
    const name = `${star.survey}/${star.id}`;
    const facts = await api.object(star, signal);
    const [curve, spectrum] = await Promise.all([
        api.lightCurveOf(facts.star, signal),
        facts.spectrum_url === null ? null : api.spectrum(star, signal),
    ]);
    return { name, facts, curve, spectrum, folded: curve === null ? null : foldedBand(curve, facts.star) };
}

const WORDS = { light_curve: "by light curves", spectrum: "by spectra", joint: "in the joint space of light curves and spectra" };

/** The space in which all of the stars have vectors. */
function spaceOf(fetched) {
    if (fetched.every(({ curve }) => curve !== null)) {
        return "light_curve";
    }
    return fetched.every(({ spectrum }) => spectrum !== null) ? "spectrum" : "joint";
}

/** The similarity of each star to the first: asked of the server once; unknown where their surveys cannot be compared. */
async function similaritiesTo(first, others, space, signal) {
    if (others.length === 0) {
        return () => 1;
    }
    const body = {
        query: { object: { survey: first.survey, id: first.id } },
        surveys: [...new Set(others.map(({ survey }) => survey))],
        filter: { object_ids: others.map(({ id }) => id) },
        limit: 100,
        against: space,
    };
    const { hits } = await api.ask(api.search(body), signal).catch((problem) => unlessMixed(problem, space));
    const found = new Map(hits.map((hit) => [`${hit.survey}/${hit.object_id}`, hit.similarity]));
    return ({ survey, object_id: id }, i) => (i === 0 ? 1 : (found.get(`${survey}/${id}`) ?? null));
}

function differences([first, ...others]) {
    const each = others.map((star) => `${star.name} ${fixed(difference(first.folded, star.folded), 2)}`);
    return `Root mean square difference from ${first.name}, in units of the range: ${each.join(", ")}.`;
}

/** Stars of surveys whose vectors cannot be compared are shown all the same. */
function unlessMixed(problem, space) {
    if (space !== "light_curve" && problem.status === 409) {
        return { hits: [] };
    }
    throw problem;
}

/** What a star has: its curve, its spectrum, or both. */
function panelsOf({ name, facts, curve, spectrum }) {
    return [...(curve === null ? [] : [curvePanel(name, facts, curve)]), ...(spectrum === null ? [] : [spectrumPanel(name, spectrum)])];
}

function spectrumPanel(name, spectrum) {
    const chart = new Chart(`${name}, spectrum`);
    const draw = () => chart.show({ ...spectrumPlot(name, spectrum), name: fileName(name, "spectrum") });
    return { element: chart.figure, draw };
}

function curvePanel(name, { star }, curve) {
    const chart = new Chart(name);
    const bands = styled(curve.bands);
    const shown = { ...curve, source: name };
    const draw = () => {
        if (star.period_days === null) {
            chart.show({ ...rawPlot(name, shown, bands), name: fileName(name, "light-curve") });
            return;
        }
        const fold = { periodDays: star.period_days, zero: "maximum light" };
        const epoch = epochOf(mainBand(bands, star.passband), star.period_days, curve.isMagnitude, "maximum");
        chart.show({ ...foldedPlot(name, shown, bands, { ...fold, epoch }), name: fileName(name, "folded") });
    };
    return { element: chart.figure, draw };
}
