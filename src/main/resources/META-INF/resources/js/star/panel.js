/** The star asked about: its facts, its light curve, the same folded, its periodogram and its features. */

import * as api from "../api.js";
import { el, fill } from "../dom.js";
import { Chart } from "../plot/chart.js";
import { styled } from "../plot/bands.js";
import { mainBand, spanOf } from "../plot/fold.js";
import { fileName } from "../plot/download.js";
import { rawPlot } from "../plot/raw.js";
import { exampleButtons } from "../rare/basket-buttons.js";
import { Drawing } from "./drawing.js";
import { objectFacts, photometryFacts, understood } from "./facts.js";
import { FeatureTable } from "./features.js";
import { FoldedCurve } from "./folded-curve.js";
import { PeriodControl } from "./period.js";
import { PlanesPanel } from "./planes.js";
import { PeriodogramPanel } from "./periodogram.js";
import { SpectrumPanel } from "./spectrum.js";

export class StarPanel {
    #heading = el("h2");
    #facts = el("dl", { class: "facts" });
    #note = el("p", { class: "note" });
    #raw = new Chart("Light curve");
    #folded = new FoldedCurve((epoch) => this.#control.showEpoch(epoch));
    #drawing = new Drawing((change) => this.#redraw(change));
    #control = new PeriodControl((change, how) => this.#fold(change, how));
    #periodogram = new PeriodogramPanel({
        pick: (days) => this.#control.set(days),
        against: (periodogramAxis) => this.#adjust({ periodogramAxis }),
    });
    #features = new FeatureTable();
    #spectrum = new SpectrumPanel();
    #planes = new PlanesPanel();
    #correct;
    #adjust;
    #section;
    #shown = null;
    #loading = new AbortController();

    /**
     * `adjust(change)` remembers in the address how the reader draws: the fold, hidden bands, error bars and the periodogram's
     * axis. `correct()` opens what says how a table was read.
     */
    constructor(section, adjust, correct) {
        this.#section = section;
        this.#adjust = adjust;
        this.#correct = el("button", { type: "button", class: "tool", click: correct }, "Correct the columns");
    }

    /** Lays the spectrum of another star, `survey/id`, over the star's, or of null none; with `isResidual` the difference below. */
    lay(over, isResidual) {
        this.#spectrum.lay(over, isResidual, this.#loading.signal);
    }

    /** Shows where the star and its kin stand among others, as `PlanesPanel` has it. */
    stand(star, hits, told) {
        return this.#planes.show(star, hits, { ...told, signal: this.#loading.signal });
    }

    /** Shows `{name, curve}` with `facts` (an object's answer) and `spectrum` (its promise, or null), or `photometry` (of a table). */
    show(star, state) {
        const { name, curve, facts, photometry } = star;
        this.#loading.abort();
        this.#loading = new AbortController();
        this.#planes.clear();
        if (curve === null) {
            this.#showSpectrumAlone(star, state);
            return;
        }
        const known = facts?.star ?? photometry;
        const source = facts === undefined ? name : `${name}, ${facts.answered_by[0].generation} of ${facts.sky}`;
        this.#shown = { name, curve: { ...curve, source } };
        this.#heading.textContent = name;
        this.#note.textContent = [
            photometry === undefined ? "" : understood(photometry),
            curve.otherUnits.length > 0 ? `Not drawn, for their unit is another: ${curve.otherUnits.join(", ")}.` : "",
        ].join(" ");
        fill(this.#facts, facts === undefined ? photometryFacts(photometry) : objectFacts(facts));
        this.#layOut(photometry !== undefined, facts?.spectrum_url ?? null);
        const bands = styled(curve.bands);
        this.#drawing.show(bands, state);
        this.#periodogram.against(state.periodogramAxis);
        this.#showFold(bands, known, facts ?? photometry, state);
        this.#showAnalysis(star, state);
    }

    /** A star of which no light curve was taken. */
    #showSpectrumAlone({ name, facts, spectrum }, state) {
        this.#shown = null;
        this.#heading.textContent = name;
        this.#note.textContent = "A spectrum of this star was taken, and no light curve.";
        fill(this.#facts, objectFacts(facts));
        fill(
            this.#section,
            el("div", { class: "star-head" }, this.#heading, this.#note),
            el("div", { class: "star-grid" }, this.#facts, this.#spectrum.element, this.#spectrum.told, this.#planes.element),
        );
        this.#showSpectrum(facts, name, spectrum, state);
    }

    #showSpectrum({ star }, name, spectrum, state) {
        const told = { star: { survey: star.survey, id: star.object_id }, name, spectrum };
        this.#spectrum.show(told, state, this.#loading.signal);
    }

    #layOut(isTable, spectrumUrl) {
        fill(
            this.#section,
            el(
                "div",
                { class: "star-head" },
                this.#heading,
                isTable ? null : exampleButtons(this.#shown.name),
                this.#note,
                isTable && this.#correct,
            ),
            el(
                "div",
                { class: "star-grid" },
                this.#facts,
                el("div", { class: "raw" }, this.#raw.figure, this.#drawing.element),
                el("div", { class: "fold" }, this.#folded.figure, this.#control.element),
                this.#periodogram.element,
                spectrumUrl === null ? [] : [this.#spectrum.element, this.#spectrum.told],
                this.#planes.element,
                this.#features.element,
            ),
        );
    }

    #showFold(bands, known, { periods }, { periodDays, extremum, epoch }) {
        const catalogue = known.catalogue_period_days ?? null;
        const chosen = periodDays ?? periods[0]?.period_days ?? catalogue;
        const { name, curve } = this.#shown;
        this.#shown.found = periods.map(({ period_days: days }) => days);
        this.#folded.begin(name, curve, mainBand(bands, known.passband), { periodDays: chosen, extremum, epoch });
        const spanDays = spanOf(bands);
        this.#control.show({ periodDays: chosen, extremum, epoch, found: periods, catalogue, spanDays });
        this.#periodogram.choose(chosen, false);
        this.#draw();
    }

    #showAnalysis({ name, facts, photometry, spectrum }, state) {
        if (photometry !== undefined) {
            this.#periodogram.show(name, photometry.periodogram, this.#shown.found);
            this.#features.show(name, async () => photometry.features);
            return;
        }
        const star = { survey: facts.star.survey, id: facts.star.object_id };
        const { signal } = this.#loading;
        this.#features.show(name, () => api.features(star, signal));
        this.#loadPeriodogram(star, signal);
        if (facts.spectrum_url !== null) {
            this.#showSpectrum(facts, name, spectrum, state);
        }
    }

    async #loadPeriodogram(star, signal) {
        const { name, found } = this.#shown;
        this.#periodogram.wait("The periodogram is being computed …");
        try {
            const periodogram = await api.periodogram(star, signal);
            this.#periodogram.show(name, periodogram, found);
        } catch (problem) {
            if (!signal.aborted) {
                const again = () => this.#loadPeriodogram(star, signal);
                this.#periodogram.wait(problem.message, " ", el("button", { type: "button", click: again }, "Try again"));
            }
        }
    }

    #fold(change, how) {
        this.#folded.change(change, how, this.#drawing);
        if (change.periodDays !== undefined) {
            this.#periodogram.choose(change.periodDays, how.isSettled);
        }
        if (how.isSettled) {
            this.#adjust(change);
        }
    }

    #redraw(change) {
        this.#adjust(change);
        this.#draw();
    }

    #draw() {
        const { name, curve } = this.#shown;
        const plot = rawPlot(name, curve, this.#drawing.bands(), this.#drawing.hasErrorBars());
        this.#raw.show({ ...plot, name: fileName(name, "light-curve") });
        this.#folded.draw(this.#drawing);
    }
}
