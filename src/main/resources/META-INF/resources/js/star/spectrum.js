/** The spectrum of a star of the sky, and what is read off all that is known of it. */

import * as api from "../api.js";
import { el, fill } from "../dom.js";
import { NONE, count, fixed } from "../format.js";
import { Chart } from "../plot/chart.js";
import { fileName } from "../plot/download.js";
import { spectrumPlot } from "../plot/spectrum.js";
import { address, walkTo } from "../state.js";

const VELOCITIES = { told: "as its file tells", measured: "measured against named lines", unknown: "not known, none taken out" };

const NAMES = {
    teff_k: ["Teff", 0],
    log_g: ["log g", 2],
    fe_h: ["[Fe/H]", 2],
    radius_solar: ["Radius", 2],
    absolute_v_mag: ["Absolute V", 2],
    age_gyr: ["Age", 2],
};

export class SpectrumPanel {
    element = el("div", { class: "spectrum" });
    /** What is read off it, to stand elsewhere on the page. */
    told = el("div", { class: "told" });
    #chart = new Chart("Spectrum");
    #shown = null;
    #laid = { over: null, isResidual: false };

    /** Shows all of `{star, name, spectrum}`, the last a promise. */
    async show({ star, name, spectrum: coming }, state, signal) {
        fill(this.element, this.#chart.figure);
        this.told.replaceChildren();
        this.#shown = null;
        this.#laid = { over: state.more.over ?? null, isResidual: state.more.residual === "true" };
        this.#chart.explain("The spectrum is on its way …");
        const properties = api.properties(star, signal);
        properties.catch(() => {}); // awaited below: the spectrum is shown even where nothing can be told
        try {
            this.#shown = { name, spectrum: await coming };
            await this.#draw(signal);
            fill(this.told, ...(await tableOf(await properties, state)));
        } catch (problem) {
            if (!signal.aborted) {
                const place = this.told.hasChildNodes() ? this.#chart : null;
                place?.explain(problem.message);
                fill(this.told, el("p", { class: "note" }, problem.message));
            }
        }
    }

    /** Lays the spectrum of another star, `survey/id`, over it, or of null none; with `isResidual` the difference is drawn below. */
    async lay(over, isResidual, signal) {
        const isAnother = over !== this.#laid.over;
        this.#laid = { over, isResidual };
        if (this.#shown !== null) {
            await this.#draw(signal);
            if (isAnother && over !== null) {
                this.element.scrollIntoView({ block: "nearest" });
            }
        }
    }

    async #draw(signal) {
        const { name, spectrum } = this.#shown;
        const { over: asked, isResidual } = this.#laid;
        const { over, problem } = await fetched(asked, signal);
        if (signal.aborted || this.#laid.over !== asked) {
            return;
        }
        const hasResidual = isResidual && over !== null;
        this.element.classList.toggle("with-residual", hasResidual);
        const plot = spectrumPlot(name, spectrum, { over, isResidual: hasResidual });
        const note = [plot.note, problem, noteOf(spectrum)].filter((text) => text !== "").join(" ");
        this.#chart.show({ ...plot, note, name: fileName(name, "spectrum") });
    }
}

/** `{over, problem}`: the spectrum of `survey/id`, or why there is none; of null neither. */
async function fetched(name, signal) {
    if (name === null) {
        return { over: null, problem: "" };
    }
    const slash = name.indexOf("/");
    try {
        const spectrum = await api.spectrum({ survey: name.slice(0, slash), id: name.slice(slash + 1) }, signal);
        return { over: { name, spectrum }, problem: "" };
    } catch (problem) {
        return { over: null, problem: `${name} is not laid over it: ${problem.message}.` };
    }
}

function noteOf({ velocity_km_s: velocity, velocity_source: source, pixels_read: read, dropped, source: file }) {
    const lost = Object.values(dropped).reduce((sum, n) => sum + n, 0);
    const moved = source === "unknown" ? "" : `${fixed(velocity, 1)} km/s, `;
    return `${file}: ${count(read)} pixels read, ${count(lost)} not used. Velocity ${moved}${VELOCITIES[source]}. Drag to zoom.`;
}

/** What encoders and what neighbours say, side by side. */
async function tableOf({ properties, taught, binary_probability: binary, classes }, state) {
    const hasSpectrum = properties.some((property) => property.spectrum_median !== null);
    const rows = await Promise.all(properties.map((property) => rowOf(property, hasSpectrum, state)));
    const [likeliest, chance] = Object.entries(classes.head).sort(([, a], [, b]) => b - a)[0] ?? [NONE, 0];
    const heads = ["", "Encoder, 90 % interval", ...(hasSpectrum ? ["By the spectrum alone"] : []), "Neighbours"];
    return [
        el("h3", {}, "What it is"),
        el(
            "table",
            { class: "properties" },
            el("thead", {}, el("tr", {}, heads.map((head) => el("th", { scope: "col" }, head)))),
            el("tbody", {}, rows),
        ),
        el(
            "p",
            { class: "note" },
            `Kind most like it: ${likeliest.replaceAll("_", " ")} (${fixed(100 * chance, 0)} %); two stars: ${fixed(100 * binary, 0)} %. ${taught}`,
        ),
    ];
}

async function rowOf(property, hasSpectrum, state) {
    const [name, digits] = NAMES[property.property] ?? [property.property, 2];
    const number = (value) => (value === null ? NONE : fixed(value, digits));
    const unit = property.unit === "" ? "" : ` ${property.unit}`;
    const interval = (of) =>
        property[`${of}_median`] === null
            ? NONE
            : `${number(property[`${of}_median`])}${unit} (${number(property[`${of}_low`])} to ${number(property[`${of}_high`])})`;
    const spoken = await Promise.all(
        property.neighbours.slice(0, 3).map(async ({ survey, object_id: id, value }) => {
            const href = await address(walkTo(state, survey, id));
            return [" ", el("a", { href, title: `${number(value)}${unit}` }, `${survey}/${id}`)];
        }),
    );
    return el(
        "tr",
        {},
        el("th", { scope: "row" }, name),
        el("td", {}, interval("head")),
        hasSpectrum && el("td", {}, interval("spectrum")),
        el(
            "td",
            {},
            property.neighbour_count === 0
                ? NONE
                : [`${number(property.neighbour_mean)} ± ${number(property.neighbour_scatter)}${unit}, ${property.neighbour_count}:`, ...spoken.flat()],
        ),
    );
}
